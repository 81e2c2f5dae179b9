import type { Scene } from '../../../scene/scene'
import { formulaCode, formulaTitle, type Words } from '../formula'
import { pythonArrays, pythonHead, pythonParameters, pythonPrint } from '../python'
import type { CodeTarget } from '../target'

const words: Words = {
  abs: 'mx.abs',
  sqrt: 'mx.sqrt',
  sum: 'mx.sum',
  max: 'mx.max',
  mean: 'mx.mean',
  maximum: 'mx.maximum',
  minimum: 'mx.minimum',
  lastAxis: 'axis=-1',
}

const checkedWith = 'MLX 0.32.1'

/** MLX's own function; written out for the other conventions, its own older one included. */
export const mlx: CodeTarget = {
  id: 'mlx',
  label: 'MLX',
  extension: 'py',
  checkedWith,
  write: (scene) => {
    const own = scene.loss.convention === 'mlx'
    return (
      pythonHead(own ? OWN_TITLE : formulaTitle(scene), checkedWith) +
      `import mlx.core as mx\n${own ? 'import mlx.nn as nn\n' : ''}\n` +
      // only the CPU computes float64
      'mx.set_default_device(mx.cpu)\n\n' +
      pythonArrays(scene, (rows) => `mx.array(${rows}, dtype=mx.float64)`) +
      pythonParameters(scene) +
      (own ? ownCall(scene) : formulaCode(scene, words)) +
      pythonPrint('loss.reshape(-1).tolist()')
    )
  },
}

const OWN_TITLE =
  'Triplet loss by MLX’s own function, 0.32 or later.\n# Up to 0.31 the same call computed another distance wherever p is not 2.'

const ownCall = ({ loss: { reduction } }: Scene): string => `
loss = nn.losses.triplet_loss(
    anchors, positives, negatives, axis=-1, p=p, margin=margin, eps=eps, reduction="${reduction}"
)
`
