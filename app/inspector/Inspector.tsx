import type { Part } from './parts'

export const Inspector = ({ part }: { readonly part: Part | null; readonly onPartChosen: (part: Part) => void }) => (
  <section aria-label="Inspector">{part}</section>
)
