import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { type Day, dayOf, isDay } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { sayWith } from '#platform/http/words.ts'
import { type Reader, read } from '#platform/scope.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { renderPage } from '#ui/public/render.ts'
import {
  activitiesWords,
  kindWords,
  noteUsed,
  readForm,
  readSentFiles,
  readUploads,
  uploadsWords,
} from '../activities/activities.api.ts'
import { devicesWords } from './devices/devices.words.ts'
import { assertOwnItem, noteIfRefused } from './devices/take-queued.ts'
import { type Duty, ownNames, type WeekOfDuties, weekOfDuties, withWords } from './duties.queries.ts'
import { handIn } from './hand-in.ts'
import { getOccurrence, takesHandIn } from './occurrence.queries.ts'
import { DutiesPage } from './public/duties-page.tsx'
import { HandInPage } from './public/hand-in-page.tsx'
import { ResultPage } from './public/result-page.tsx'
import { fieldOf, readHandInForm, typedOf } from './read-hand-in-form.ts'
import { canHandIn, canReadOccurrence, isOwn } from './tasks.policy.ts'
import { tasksWords } from './tasks.words.ts'
import { viecTabs } from './viec-tabs.ts'
import { viewOccurrences } from './view-occurrence.ts'

interface Parts {
  readonly files: FileStore
}
const say = sayWith([activitiesWords, uploadsWords, devicesWords, tasksWords])

/** The pages of the units, on a phone: duties, hand-in, what was handed in. Forms work without script. */
export const viecPages = ({ files }: Parts) =>
  new Hono<Env>()
    .use('/viec', requirePerson)
    .use('/viec/nop/*', requirePerson)
    .use('/viec/ket-qua/*', requirePerson)
    .get('/viec', async c => c.html((await drawWeek(c, c.req.query('tuan') ?? '')).html))
    .get('/viec/nop/:id', async c => {
      const form = await drawForm(c, c.req.param('id'))
      return form === undefined ? c.redirect(`${c.var.base}/viec/ket-qua/${c.req.param('id')}`, 303) : c.html(form)
    })
    .post('/viec/nop/:id', async c => {
      const id = c.req.param('id')
      const form = await readForm(c.req.raw)
      const typed = typedOf(form)
      try {
        const { kind } = await read(c.var.scope, reader => loadForm(reader, id))
        const input = readHandInForm(typed, [kindWords(kind ?? typed.loai ?? 'other')])
        assertOwnItem(c.var.scope, typed)
        const uploads = form.getAll('tai-len').filter(value => typeof value === 'string')
        const sent = [
          ...(await readSentFiles(form, ['anh', 'tep'])),
          ...(await readUploads(c.var.scope, files, uploads)),
        ]
        const done = await handIn(c.var.scope, files, id, input, sent)
        await noteUsed(c.var.scope, uploads)
        // A phone that empties its queue asks for JSON; the form is led on to its result.
        if (isFromQueue(c)) return c.json({ state: 'received', ...done })
      } catch (error) {
        await noteIfRefused(c.var.scope, typed, id, error)
        if (isFromQueue(c)) throw error
        if (error instanceof Problem && ['invalid', 'too_large'].includes(error.kind)) return refuse(c, id, form, error)
        throw error
      }
      return c.redirect(`${c.var.base}/viec/ket-qua/${id}?xong=1`, 303)
    })
    .get('/viec/ket-qua/:id', async c => {
      const { view, names } = await read(c.var.scope, async reader => {
        const row = await getOccurrence(reader, c.req.param('id'))
        if (!canReadOccurrence(reader.actor, row)) throw problem('not_found', 'occurrence.not-found')
        const [found] = await viewOccurrences(reader, [row])
        return { view: found, names: await ownNames(reader) }
      })
      if (!view) throw problem('not_found', 'occurrence.not-found')
      const mayHandIn = canHandIn(c.var.scope.actor, view.duty) && takesHandIn(view.duty, view.today)
      const done = c.req.query('xong') === '1' && view.duty.now === 'submitted'
      return c.html(
        renderPage(<ResultPage base={c.var.base} behind={names.unit} view={view} done={done} mayHandIn={mayHandIn} />),
      )
    })

/** The list of a week, today's where none is asked for. */
export async function drawWeek(c: Context<Env>, asked = ''): Promise<{ html: string; week: WeekOfDuties }> {
  const page = await read(c.var.scope, async reader => {
    const day = isDay(asked) ? asked : dayOf(reader.now())
    return {
      week: await weekOfDuties(reader, day),
      names: await ownNames(reader),
      tabs: await viecTabs(reader),
      standsFor: reader.actor.stands_for ?? [],
    }
  })
  const units = new Set(c.var.scope.actor.roles?.flatMap(held => held.unit_id ?? []))
  const html = renderPage(<DutiesPage base={c.var.base} {...page} manyUnits={units.size !== 1} />)
  return { html, week: page.week }
}

/** The form of a duty; undefined where it takes none. */
export async function drawForm(c: Context<Env>, id: string): Promise<string | undefined> {
  const form = await read(c.var.scope, reader => loadForm(reader, id))
  return form.takes ? renderPage(<HandInPage base={c.var.base} {...form} requestKey={randomUUID()} />) : undefined
}

const isFromQueue = (c: Context<Env>): boolean => !(c.req.header('accept') ?? '').includes('text/html')

interface Form {
  readonly duty: Duty
  readonly kind: string | null
  readonly behind: string
  readonly today: Day
  readonly takes: boolean
  readonly feeds: string | undefined
  readonly forUnit: string | undefined
}

async function loadForm(reader: Reader, id: string): Promise<Form> {
  const row = await getOccurrence(reader, id)
  if (!canHandIn(reader.actor, row)) throw problem('not_found', 'occurrence.not-found')
  const [duty] = await withWords(reader, [row])
  if (!duty) throw problem('not_found', 'occurrence.not-found')
  const today = dayOf(reader.now())
  const names = await ownNames(reader)
  return {
    duty,
    kind: duty.activity_kind,
    behind: names.unit,
    today,
    takes: takesHandIn(row, today),
    feeds: feedsWords(duty),
    forUnit: isOwn(reader.actor, row) ? undefined : (duty.unit_name ?? undefined),
  }
}

const feedsWords = ({ figure_nos: numbers }: Duty): string | undefined =>
  numbers.length > 0 ? `Tính vào chỉ tiêu ${numbers.join(', ')} của báo cáo.` : undefined

/** The form again, with what was typed and one sentence that says what to change. */
async function refuse(c: Context<Env>, id: string, sent: FormData, { kind, code, params }: Problem) {
  const form = await read(c.var.scope, reader => loadForm(reader, id))
  const lostFiles = [...sent.values()].some(value => value instanceof File && value.size > 0)
  const errors: FieldError[] = [{ field: fieldOf(code, params), text: say(kind, code, params) }]
  const page = (
    <HandInPage
      base={c.var.base}
      {...form}
      requestKey={randomUUID()}
      typed={typedOf(sent)}
      errors={errors}
      lostFiles={lostFiles}
    />
  )
  return c.html(renderPage(page), kind === 'too_large' ? 413 : 422)
}
