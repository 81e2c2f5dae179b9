/** What is shown under the stage on a phone, one at a time. */
export type Part = 'parameters' | 'formula' | 'triplets' | 'charts'

export const PARTS: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'parameters', label: 'Parameters' },
  { value: 'formula', label: 'Formula' },
  { value: 'triplets', label: 'Triplets' },
  { value: 'charts', label: 'Charts' },
]

/** The id of the panel under a tab. */
export const panelOf = (part: Part): string => `part-${part}`
