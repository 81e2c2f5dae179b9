/** Puts a text on the clipboard. False where the browser refuses: no permission, or a frame without it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
