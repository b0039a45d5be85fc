import { strFromU8, unzipSync } from 'fflate'

/** The parts of a Word file that are written in XML, by path. For files that the check of packages has let in. */
export const readTexts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes, { filter: file => /\.(?:xml|rels)$/iu.test(file.name) })).map(([path, part]) => [
      path,
      strFromU8(part),
    ]),
  )

/** The paths of all parts of a Word file. */
export function pathsIn(bytes: Uint8Array): string[] {
  const paths: string[] = []
  unzipSync(bytes, { filter: file => !paths.push(file.name) })
  return paths
}
