import type { ArrayFormat } from './arrays'
import { arrayText } from './formats/array-text'
import { json } from './formats/json'
import { npy } from './formats/npy'
import { npz } from './formats/npz'
import { rText } from './formats/r-text'
import { safetensors } from './formats/safetensors'
import { table } from './formats/table'
import { tensorText } from './formats/tensor-text'

/** Every format that is read. The first that recognises a source reads it; the last takes whatever is left. */
export const arrayFormats: readonly ArrayFormat[] = [npy, npz, safetensors, rText, tensorText, json, arrayText, table]
