import type { ArrayFormat } from '../arrays'
import { readDocument } from '../text/document'

/**
 * What NumPy prints, with brackets and blanks or as `array(…)`, and what MLX and JAX print: MLX's form is NumPy's with
 * a dtype, so that nothing tells them apart. Python's lists are read here too where names stand before them.
 */
export const arrayText: ArrayFormat = {
  id: 'array-text',
  label: 'printed arrays (Python, NumPy, MLX, JAX)',
  recognises: (_, text) =>
    /\barray\(/i.test(text) ||
    /\[\s*[-+\d.]|\bnp\.\w+\(|\[\s*(?:nan|inf)/i.test(text) ||
    /^\s*(?:\w{1,80}\s*=\s*)?(?:\(|\[\s*\()/.test(text),
  read: (source) => readDocument(source),
}

/** What PyTorch and Paddle print, `tensor([[1., 2.]], device='cuda:0')`, and TensorFlow's `tf.Tensor(…)`. */
export const tensorText: ArrayFormat = {
  id: 'tensor-text',
  label: 'printed tensors (PyTorch, TensorFlow, Paddle)',
  recognises: (_, text) => /\btensor\(|<tf\.(?:Tensor|Variable)\b/i.test(text),
  // they print a float32 without its name
  read: (source) => readDocument(source, 'float32'),
}
