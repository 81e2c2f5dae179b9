/**
 * What is said in one area of the page, in every language: strings, and functions where something is put in.
 * English is complete and stays in the chunk of its area.
 */
export type Catalogue<Messages> = { readonly area: string; readonly en: Messages }

/** The messages of an area in the language of the page, outside components: where a notice is raised, say. */
export const textOf = <Messages>(catalogue: Catalogue<Messages>): Messages => catalogue.en

/** The same for a component. */
export const useText = <Messages>(catalogue: Catalogue<Messages>): Messages => textOf(catalogue)
