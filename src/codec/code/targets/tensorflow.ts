import { formulaCode, formulaTitle, type Words } from '../formula'
import { pythonArrays, pythonHead, pythonParameters, pythonPrint } from '../python'
import type { CodeTarget } from '../target'

const words: Words = {
  abs: 'tf.abs',
  sqrt: 'tf.sqrt',
  sum: 'tf.reduce_sum',
  max: 'tf.reduce_max',
  mean: 'tf.reduce_mean',
  maximum: 'tf.maximum',
  minimum: 'tf.minimum',
  lastAxis: 'axis=-1',
}

const checkedWith = 'TensorFlow 2.21.0'

/** TensorFlow's add-on triplet losses mine labelled batches, which is another thing: the formula is written out. */
export const tensorflow: CodeTarget = {
  id: 'tensorflow',
  label: 'TensorFlow',
  extension: 'py',
  checkedWith,
  write: (scene) =>
    pythonHead(formulaTitle(scene), checkedWith) +
    'import tensorflow as tf\n\n' +
    pythonArrays(scene, (rows) => `tf.constant(${rows}, dtype=tf.float64)`) +
    pythonParameters(scene) +
    formulaCode(scene, words) +
    pythonPrint('tf.reshape(loss, [-1]).numpy()'),
}
