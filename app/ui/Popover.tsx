import { useId, useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react'
import type { PopoverPanelProps } from './PopoverPanel'

/** What the button of a popover must be given. */
type TriggerProps = {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly type: 'button'
  readonly 'aria-haspopup': 'dialog'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
  readonly 'data-state': 'open' | 'closed'
  readonly onClick: () => void
  readonly onFocus: () => void
  readonly onPointerEnter: () => void
}

type PopoverProps = Pick<PopoverPanelProps, 'label' | 'className' | 'side' | 'align'> & {
  readonly trigger: (props: TriggerProps) => ReactNode
  /** What stands in it; `close` closes it. */
  readonly children: (close: () => void) => ReactNode
}

/**
 * A button that opens a panel beside itself. The panel's code, larger than all buttons together, is no part of the first
 * load: it comes when the button is pointed at or has the focus. Where it cannot come, the button stays closed.
 */
export const Popover = ({ trigger, children, ...panel }: PopoverProps) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [Panel, setPanel] = useState<ComponentType<PopoverPanelProps> | null>(null)
  const load = () => {
    if (Panel) return
    import('./PopoverPanel').then(
      (loaded) => setPanel(() => loaded.PopoverPanel),
      () => setOpen(false),
    )
  }
  const close = () => setOpen(false)
  return (
    <>
      {trigger({
        ref: button,
        type: 'button',
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        'data-state': open ? 'open' : 'closed',
        onClick: () => {
          load()
          setOpen(!open)
        },
        onFocus: load,
        onPointerEnter: load,
      })}
      {open && Panel && (
        <Panel id={id} button={button} onClose={close} {...panel}>
          {children(close)}
        </Panel>
      )}
    </>
  )
}
