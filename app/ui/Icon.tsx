import type { LucideIcon } from 'lucide-react'

/** A line icon: 16 px, strokes of 1.5 px. Never without a name beside it or on its button. */
export const Icon = ({
  of: Drawing,
  className,
}: {
  readonly of: LucideIcon
  readonly className?: string | undefined
}) => <Drawing size={16} strokeWidth={1.5} absoluteStrokeWidth aria-hidden {...(className ? { className } : {})} />
