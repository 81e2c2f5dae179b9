/** Gives a file to the person: the browser saves it, nothing is sent anywhere. */
export const saveFile = (contents: Blob, name: string): void => {
  const address = URL.createObjectURL(contents)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the download has taken hold of it by then
  setTimeout(() => URL.revokeObjectURL(address))
}
