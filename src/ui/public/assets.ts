let addresses: Readonly<Record<string, string>> = {}

/** Called once at the start with dist/assets.json; before that (in tests) a file is called by its plain name. */
export function setAssets(all: Readonly<Record<string, string>>): void {
  addresses = all
}

/** The address of a built file, with the hash of its content: `assetUrl('viec.css')`. */
export const assetUrl = (name: string): string => addresses[name] ?? `/assets/${name}`
