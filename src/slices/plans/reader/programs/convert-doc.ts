import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inScratchFolder, inTurn } from '#platform/programs/in-scratch-folder.ts'
import { type RunLimits, runLimited } from '#platform/programs/run-limited.ts'
import { MAX_FILE_BYTES } from '../detect-kind.ts'
import { PlanFileProblem } from '../plan-file-problem.ts'

const LIMITS: RunLimits = { timeout: 60_000, memory: 1_024 }

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** No macro runs, no linked file or picture is fetched: nothing listens where it is sent for the network. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  item('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  item('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  item('Office.Writer/Content/Update', 'Link', '2'),
  item('Inet/Settings', 'ooInetProxyType', '2'),
  item('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'),
  item('Inet/Settings', 'ooInetHTTPProxyPort', '9'),
  item('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'),
  item('Inet/Settings', 'ooInetHTTPSProxyPort', '9'),
].join('\n')}
</oor:items>
`

const argsOf = (folder: string): string[] => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  '--headless',
  '--norestore',
  '--nolockcheck',
  '--nologo',
  '--nodefault',
  '--infilter=MS Word 97',
  '--convert-to',
  'docx:MS Word 2007 XML',
  '--outdir',
  join(folder, 'out'),
  join(folder, 'plan.doc'),
]

async function readConverted(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'out', 'plan.docx')
  const size = await stat(file).then(
    found => found.size,
    () => 0,
  )
  if (size === 0) throw new PlanFileProblem('reader.old-doc-broken')
  if (size > MAX_FILE_BYTES) throw new PlanFileProblem('reader.too-large')
  return readFile(file)
}

/**
 * Lets LibreOffice turn an old Word file into a .docx, in a profile and a folder that are thrown away.
 * @throws PlanFileProblem `reader.too-slow`, `reader.too-large` past a limit, `reader.old-doc-broken` when nothing came out.
 */
export const convertDoc = (soffice: string, doc: Uint8Array, limits: RunLimits = LIMITS): Promise<Uint8Array> =>
  inTurn(() =>
    inScratchFolder(async folder => {
      await mkdir(join(folder, 'profile', 'user'), { recursive: true })
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), PROFILE)
      await writeFile(join(folder, 'plan.doc'), doc)
      const env = { HOME: folder, TMPDIR: folder, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' }
      const { stopped } = await runLimited({ file: soffice, args: argsOf(folder), env, folder, ...limits })
      if (stopped) throw new PlanFileProblem(`reader.${stopped}`)
      return readConverted(folder)
    }),
  )
