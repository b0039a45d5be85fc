import { type Day, writeDay } from '#platform/day.ts'
import { type AdministrativeDocument, type Annex, type Block, plain } from '#platform/document/layout.ts'
import { composeReport, partBlocks } from '../compose-report.ts'
import { composeStatistics, hasLongNumber } from '../compose-statistics.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { periodInText } from '../reports.words.ts'
import { composeEvidenceAnnex } from './evidence-annex.ts'
import type { OutputCode } from './outputs.words.ts'
import { composeTaskAnnex } from './task-annex.ts'

/** What an output says besides the snapshot: where the house stands, and whether it is signed. */
export interface Occasion {
  /** `https://an-binh.example.vn/an-binh`: proofs then open in the house, behind the sign-in. */
  readonly site?: string
  readonly preparer?: string | null
  /** Not signed yet: what its figures are. */
  readonly draft?: string
  readonly signed?: { readonly on: Day; readonly snapshot_hash: string }
}

type Compose = (snapshot: ReportSnapshot, occasion: Occasion) => AdministrativeDocument

const marked = (document: AdministrativeDocument, { draft }: Occasion): AdministrativeDocument =>
  draft === undefined ? document : { ...document, draft }

/** One table of the report as a file of its own, signed below. */
const apart =
  (compose: (snapshot: ReportSnapshot, occasion: Occasion) => Annex): Compose =>
  (snapshot, occasion) => {
    const whole = composeReport({ ...snapshot, evidence: [], tasks: [], figures: [] })
    const annex = compose(snapshot, occasion)
    return marked(
      {
        ...whole,
        blocks: [],
        only: 'annexes',
        annexes: [{ ...annex, blocks: [...annex.blocks, ...origin(occasion)] }],
        signature: {
          ...whole.signature,
          preparer: { position: 'Người lập biểu', name: occasion.preparer ?? null },
        },
      },
      occasion,
    )
  }

/** From which signed figures a table was drawn again. */
const origin = ({ signed }: Occasion): Block[] =>
  signed === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          runs: [
            plain(
              `Lập từ báo cáo đã ký ngày ${writeDay(signed.on)}; mã băm SHA-256 của số liệu: ${signed.snapshot_hash}.`,
            ),
          ],
        },
      ]

const withoutCaption = (blocks: readonly Block[]): Block[] =>
  blocks.map(block => {
    if (block.kind !== 'table') return block
    const { caption: _, ...table } = block
    return table
  })

/** I.4 of the whole report on administrative reform, ready to be pasted: its heading bears the number it has there. */
const part: Compose = (snapshot, occasion) => {
  const whole = composeReport({ ...snapshot, evidence: [], tasks: [] })
  return marked(
    {
      ...whole,
      only: 'blocks',
      annexes: [],
      blocks: [
        { kind: 'heading', level: 'clause', title: 'Thông tin, tuyên truyền', label: '4.' },
        ...partBlocks(snapshot),
        ...composeStatistics(snapshot),
      ],
    },
    occasion,
  )
}

export const COMPOSE: Readonly<Record<OutputCode, Compose>> = {
  'bao-cao': (snapshot, occasion) => marked(composeReport(snapshot), occasion),
  'muc-i4': part,
  'bang-so-lieu': apart(snapshot => {
    const blocks = withoutCaption(composeStatistics(snapshot))
    return {
      title: `Bảng số liệu tuyên truyền cải cách hành chính ${periodInText(snapshot.period.name)}`,
      orientation: hasLongNumber(blocks) ? 'landscape' : 'portrait',
      blocks,
    }
  }),
  'nhiem-vu': apart(snapshot => ({ ...composeTaskAnnex(snapshot), label: 'Phụ lục I' })),
  'minh-chung': apart((snapshot, { site }) => ({ ...composeEvidenceAnnex(snapshot, site), label: 'Phụ lục II' })),
}

/** How much is in an output, which is known without drawing it. */
export const AMOUNTS: Readonly<Record<OutputCode, (snapshot: ReportSnapshot) => string>> = {
  'bao-cao': ({ tasks, evidence }) => `${tasks.length} nhiệm vụ, ${evidence.length} minh chứng`,
  'muc-i4': ({ figures }) => `${figures.length} chỉ tiêu`,
  'bang-so-lieu': ({ figures }) => `${figures.length} chỉ tiêu`,
  'nhiem-vu': ({ tasks }) => `${tasks.length} nhiệm vụ`,
  'minh-chung': ({ evidence }) => `${evidence.length} minh chứng`,
}
