/** Milliseconds after which a browser that neither copies nor refuses counts as refusing. */
const PATIENCE = 5000

/** Puts a text on the clipboard. False where the browser refuses: no permission, or a frame without it. */
export const copyText = async (text: string): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE)
  })
  try {
    return await Promise.race([navigator.clipboard.writeText(text).then(() => true), timeout])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
