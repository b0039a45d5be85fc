import { base } from '#ui/office/base.ts'

/** Lets the browser keep the page that says the desk cannot be reached; where it will not, it shows its own. */
export function keepOfflinePage(): void {
  if (!('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register(`${base}/ngoai-tuyen.js`, { scope: `${base}/quan-tri` }).catch(() => undefined)
}
