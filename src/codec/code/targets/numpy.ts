import { formulaCode, formulaTitle, type Words } from '../formula'
import { pythonArrays, pythonHead, pythonParameters, pythonPrint } from '../python'
import type { CodeTarget } from '../target'

const words: Words = {
  abs: 'np.abs',
  sqrt: 'np.sqrt',
  sum: 'np.sum',
  max: 'np.max',
  mean: 'np.mean',
  maximum: 'np.maximum',
  minimum: 'np.minimum',
  lastAxis: 'axis=-1',
}

const checkedWith = 'NumPy 2.4.6'

/** NumPy has no triplet loss: the formula is written out. */
export const numpy: CodeTarget = {
  id: 'numpy',
  label: 'NumPy',
  extension: 'py',
  checkedWith,
  write: (scene) =>
    pythonHead(formulaTitle(scene), checkedWith) +
    'import numpy as np\n\n' +
    pythonArrays(scene, (rows) => `np.array(${rows}, dtype=np.float64)`) +
    pythonParameters(scene) +
    formulaCode(scene, words) +
    pythonPrint('np.ravel(loss)'),
}
