import { encodeLink } from '../../src/codec/link/encode'
import type { Link } from '../../src/codec/link/link'
import type { View } from '../../src/scene/view'
import type { shareText } from '../messages/share'
import { frameSize } from './parts'
import { inWords } from './words'

/** A state as it is handed on: as an address, as a link in Markdown, and as a frame for a page. */
export type SharedTexts = { readonly link: string; readonly markdown: string; readonly iframe: string }

/** The texts under which a state opens at `page`, the page's address without a hash, with the author's choice of parts and theme. */
export const sharedTexts = (
  text: typeof shareText.en,
  page: string,
  link: Link,
  choices: Pick<View, 'hide' | 'theme'>,
): SharedTexts => {
  const address = (embed: boolean) => `${page}#${encodeLink({ ...link, view: { ...link.view, ...choices, embed } })}`
  const title = text.pageWith({ scene: inWords(text, link.scene) })
  const { width, height } = frameSize(choices.hide)
  return {
    link: address(false),
    markdown: `[${title}](${inMarkdown(address(false))})`,
    iframe:
      `<iframe src="${inHtml(address(true))}" width="${width}" height="${height}"` +
      ` title="${inHtml(title)}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`,
  }
}

/** Markdown ends a link at a closing bracket. */
const inMarkdown = (address: string) => address.replaceAll('(', '%28').replaceAll(')', '%29')

const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
