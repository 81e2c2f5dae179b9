import type { CodeTarget } from './target'
import { jax } from './targets/jax'
import { mlx } from './targets/mlx'
import { numpy } from './targets/numpy'
import { pytorch } from './targets/pytorch'
import { tensorflow } from './targets/tensorflow'

/** The libraries in whose words a scene can be exported, in the order of the menu. */
export const codeTargets: readonly CodeTarget[] = [mlx, pytorch, jax, numpy, tensorflow]
