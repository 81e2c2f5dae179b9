/** Gives a file to the person: the browser saves it, nothing is sent anywhere. */
export const saveFile = (contents: Blob, name: string): void => {
  const address = URL.createObjectURL(contents)
  saveAddress(address, name)
  // the download has taken hold of it by then
  setTimeout(() => URL.revokeObjectURL(address))
}

/** Gives what stands at a data: or blob: address to the person as a file. */
export const saveAddress = (address: string, name: string): void => {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
