import type { Scene } from '../../scene/scene'

/** A library in whose words a scene's loss can be written. */
export type CodeTarget = {
  readonly id: string
  readonly label: string
  /** The ending of the file. */
  readonly extension: string
  /** The version with which its programs were run, and what they printed compared. */
  readonly checkedWith: string
  /**
   * A whole program that prints the scene's loss to 6 digits: one number, or for reduction none one for each triplet.
   * It computes in float64.
   */
  readonly write: (scene: Scene) => string
}
