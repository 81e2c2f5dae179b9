import { useId, useRef, useState, type ComponentProps, type ComponentType, type ReactNode } from 'react'
import { loadChunk } from './loadChunk'
import type { PopoverPanelProps } from './PopoverPanel'

type PopoverProps = Pick<PopoverPanelProps, 'label' | 'className' | 'side' | 'align'> & {
  /** How the button is named and styled. */
  readonly button: ComponentProps<'button'> & { readonly [data: `data-${string}`]: string | undefined }
  /** What stands in the panel; `close` closes it. */
  readonly children: (close: () => void) => ReactNode
}

/**
 * A button that opens a panel beside itself. The panel's code, larger than all buttons together, is no part of the first
 * load: it comes when the button is pointed at or has the focus. Where it cannot come, the button stays closed.
 */
export const Popover = ({ button: buttonProps, children, ...panel }: PopoverProps) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [Panel, setPanel] = useState<ComponentType<PopoverPanelProps> | null>(null)
  const load = () => {
    if (Panel) return
    loadChunk(() => import('./PopoverPanel')).then(
      (loaded) => setPanel(() => loaded.PopoverPanel),
      () => setOpen(false),
    )
  }
  const close = () => setOpen(false)
  return (
    <>
      <button
        {...buttonProps}
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-state={open ? 'open' : 'closed'}
        onClick={() => {
          load()
          setOpen(!open)
        }}
        onFocus={load}
        onPointerEnter={load}
      />
      {open && Panel && (
        <Panel id={id} button={button} onClose={close} {...panel}>
          {children(close)}
        </Panel>
      )}
    </>
  )
}
