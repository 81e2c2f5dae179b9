import type { Scene } from '../../../scene/scene'
import { formulaCode, formulaTitle, type Words } from '../formula'
import { conventionOf } from '../../../loss/conventions/registry'
import { pythonArrays, pythonFlag, pythonHead, pythonParameters, pythonPrint } from '../python'
import type { CodeTarget } from '../target'

const words: Words = {
  abs: 'torch.abs',
  sqrt: 'torch.sqrt',
  sum: 'torch.sum',
  max: 'torch.amax',
  mean: 'torch.mean',
  // torch.maximum takes no plain number
  maximum: 'torch.clamp_min',
  minimum: 'torch.minimum',
  lastAxis: 'dim=-1',
}

const checkedWith = 'PyTorch 1.13.1'

/** PyTorch's own function; written out for the other conventions, and for a margin that newer versions refuse. */
export const pytorch: CodeTarget = {
  id: 'pytorch',
  label: 'PyTorch',
  extension: 'py',
  checkedWith,
  write: (scene) => {
    const own = isOwn(scene)
    return (
      pythonHead(titleOf(scene), checkedWith) +
      `import torch\n${own ? 'import torch.nn.functional as F\n' : ''}\n` +
      pythonArrays(scene, (rows) => `torch.tensor(${rows}, dtype=torch.float64)`) +
      pythonParameters(scene) +
      (own ? ownCall(scene) : formulaCode(scene, words)) +
      pythonPrint('loss.reshape(-1).tolist()')
    )
  },
}

const isOwn = ({ loss }: Scene): boolean => loss.convention === 'pytorch' && loss.margin > 0

const titleOf = (scene: Scene): string => {
  const { convention: id, margin } = scene.loss
  if (isOwn(scene)) return 'Triplet loss by PyTorch’s own function.'
  return id === 'pytorch' && !(margin > 0) ? `${formulaTitle(scene)}\n${refused()}` : formulaTitle(scene)
}

const refused = () =>
  `# From version ${conventionOf('pytorch').refusesMarginUpToZeroFrom} on PyTorch’s own function raises an error for a margin of 0 or less;\n` +
  '# this computes what older versions do.'

const ownCall = ({ loss: { swap, reduction } }: Scene): string => `
loss = F.triplet_margin_loss(
    anchors, positives, negatives, margin=margin, p=p, eps=eps, swap=${pythonFlag(swap)}, reduction="${reduction}"
)
`
