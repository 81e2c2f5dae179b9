/** Draws space anew at `scale` pixels for each CSS pixel and gives the picture as the address of a PNG. */
type Snapshot = (scale: number) => string

let current: Snapshot | null = null

/** What WebGL shows, as the address of a PNG; null in the plane and without WebGL. */
export const spaceSnapshot: (scale: number) => string | null = (scale) => current?.(scale) ?? null

/** Space says how it is pictured while it is shown. Returns a function that ends that. */
export const offerSnapshot = (snapshot: Snapshot): (() => void) => {
  current = snapshot
  return () => {
    if (current === snapshot) current = null
  }
}
