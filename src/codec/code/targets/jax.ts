import { formulaCode, formulaTitle, type Words } from '../formula'
import { pythonArrays, pythonHead, pythonParameters, pythonPrint } from '../python'
import type { CodeTarget } from '../target'

const words: Words = {
  abs: 'jnp.abs',
  sqrt: 'jnp.sqrt',
  sum: 'jnp.sum',
  max: 'jnp.max',
  mean: 'jnp.mean',
  maximum: 'jnp.maximum',
  minimum: 'jnp.minimum',
  lastAxis: 'axis=-1',
}

const checkedWith = 'JAX 0.10.2'

/** JAX has no triplet loss of its own: the formula is written out, and can be differentiated as it stands. */
export const jax: CodeTarget = {
  id: 'jax',
  label: 'JAX',
  extension: 'py',
  checkedWith,
  write: (scene) =>
    pythonHead(formulaTitle(scene), checkedWith) +
    'import jax\nimport jax.numpy as jnp\n\njax.config.update("jax_enable_x64", True)\n\n' +
    pythonArrays(scene, (rows) => `jnp.array(${rows}, dtype=jnp.float64)`) +
    pythonParameters(scene) +
    formulaCode(scene, words) +
    pythonPrint('loss.ravel().tolist()'),
}
