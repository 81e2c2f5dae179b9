import type { ArrayFormat } from '../arrays'
import { readDocument } from '../text/document'

/** What PyTorch prints, `tensor([[1., 2.]], device='cuda:0', grad_fn=<AddBackward0>)`, and TensorFlow's `tf.Tensor(…)`. */
export const tensorText: ArrayFormat = {
  id: 'tensor-text',
  label: 'printed tensors (PyTorch, TensorFlow)',
  recognises: (_, text) => /\btensor\(|<tf\.(?:Tensor|Variable)\b/i.test(text),
  read: function* (source) {
    // both print a float32 without its name
    return { kind: 'arrays', arrays: yield* readDocument(source, 'float32') }
  },
}
