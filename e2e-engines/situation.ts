import type { Playground } from './playground'

/** What an engine has beside what every engine has. */
export type Abilities = { readonly webgpu: boolean }

/** Something that a person does with the page, the same in every engine. */
export type Situation = {
  readonly name: string
  readonly run: (playground: Playground, abilities: Abilities) => Promise<void>
}
