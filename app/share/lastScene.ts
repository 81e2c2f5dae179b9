const KEY = 'triplet-playground:last-scene'

// Storage may be refused (private windows, an iframe without same origin): nothing is kept then, and nothing is missed.

/** The link of the scene that was last changed on this device. */
export const readLastScene = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export const keepLastScene = (link: string): void => {
  try {
    localStorage.setItem(KEY, link)
  } catch {
    return
  }
}

export const forgetLastScene = (): void => {
  try {
    localStorage.removeItem(KEY)
  } catch {
    return
  }
}
