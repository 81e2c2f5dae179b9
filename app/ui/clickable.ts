type Available = { readonly onClick: () => void }
type Unavailable = { readonly 'aria-disabled': true }

/**
 * What a button does, or that it does nothing now. It is told by ARIA and not by `disabled`: from a button that its own click
 * disables, as the last step does to Undo, the browser would take the focus away.
 */
export const clickable = (onClick: () => void, disabled = false): Available | Unavailable =>
  disabled ? { 'aria-disabled': true } : { onClick }
