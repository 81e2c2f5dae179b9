import type { ArrayFormat } from '../arrays'
import { readDocument } from '../text/document'

/** What PyTorch and Paddle print, `tensor([[1., 2.]], device='cuda:0')`, and TensorFlow's `tf.Tensor(…)`. */
export const tensorText: ArrayFormat = {
  id: 'tensor-text',
  label: 'printed tensors (PyTorch, TensorFlow, Paddle)',
  recognises: (_, text) => /\btensor\(|<tf\.(?:Tensor|Variable)\b/i.test(text),
  // they print a float32 without its name
  read: (source) => readDocument(source, 'float32'),
}
