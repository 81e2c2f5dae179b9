type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The step of history that keys ask for: Ctrl/Cmd+Z, and Shift+Ctrl/Cmd+Z or Ctrl+Y. */
export const historyStep = ({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): 'undo' | 'redo' | null => {
  if (!(ctrlKey || metaKey) || altKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return ctrlKey && !shiftKey ? 'redo' : null
    default:
      return null
  }
}
