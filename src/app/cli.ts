import { stderr, stdout } from 'node:process'
import { readConfig } from '#platform/config/read-config.ts'
import { speakVietnamese } from '#platform/config/speak-vietnamese.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { Command } from './commands/command.ts'

interface Entry {
  readonly usage: string
  readonly what: string
  /** Loaded when called: reading a plan need not load the server. */
  readonly load: () => Promise<{ run: Command }>
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  serve: { usage: 'serve', what: 'chạy hệ thống (như npm start)', load: () => import('./commands/serve.ts') },
  'plan read': {
    usage: 'plan read TỆP [--json]',
    what: 'đọc một tệp kế hoạch (.docx, .pdf, .txt)',
    load: () => import('./commands/plan-read.ts'),
  },
  'plan lint': {
    usage: 'plan lint TỆP [--json]',
    what: 'soát một tệp kế hoạch, chỉ ra chỗ sai và cách sửa',
    load: () => import('./commands/plan-lint.ts'),
  },
  'doc check': {
    usage: 'doc check TỆP [--json]',
    what: 'đối chiếu một tệp Word với thể thức của NĐ 30/2020',
    load: () => import('./commands/doc-check.ts'),
  },
  migrate: {
    usage: 'migrate',
    what: 'đưa cơ sở dữ liệu lên phiên bản của chương trình',
    load: () => import('./commands/migrate.ts'),
  },
  doctor: {
    usage: 'doctor [--against TỆP]',
    what: 'khám cấu trúc, nhật ký, tệp lưu trữ, việc nền',
    load: () => import('./commands/doctor.ts'),
  },
  demo: {
    usage: 'demo',
    what: 'lấp cơ sở dữ liệu trống bằng một cơ sở mẫu hư cấu',
    load: () => import('./commands/demo.ts'),
  },
  'report build': {
    usage: 'report build --facility TÊN --period KỲ --out TỆP [--output BẢN]',
    what: 'ghi báo cáo một kỳ, hay một bản của nó, ra tệp Word, PDF hoặc Excel',
    load: () => import('./commands/report-build.ts'),
  },
  export: {
    usage: 'export --facility TÊN --out TỆP',
    what: 'kết xuất toàn bộ dữ liệu của một cơ sở',
    load: () => import('./commands/export.ts'),
  },
  backup: { usage: 'backup THƯ_MỤC', what: 'sao lưu toàn bộ', load: () => import('./commands/backup.ts') },
  restore: {
    usage: 'restore THƯ_MỤC',
    what: 'khôi phục vào cơ sở dữ liệu trống',
    load: () => import('./commands/restore.ts'),
  },
}

const help = (): string => {
  const lines = Object.values(COMMANDS).map(({ usage, what }) => `  ./lantoa ${usage.padEnd(26)} ${what}`)
  return `Lan Tỏa: kế hoạch tuyên truyền cải cách hành chính, từ văn bản đến báo cáo\n\n${lines.join('\n')}`
}

const write = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>(done => {
    stream.write(`${text}\n`, () => done())
  })

/** Two-word commands are looked for first: `plan read FILE`. */
function find(argv: readonly string[]): { entry: Entry; args: readonly string[] } {
  for (const words of [2, 1]) {
    const entry = COMMANDS[argv.slice(0, words).join(' ')]
    if (entry) return { entry, args: argv.slice(words) }
  }
  throw problem('invalid', 'command.unknown', { name: argv[0] })
}

async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv.includes('--help')) {
    await write(stdout, help())
    return argv.length === 0 ? 2 : 0
  }
  speakVietnamese()
  const { entry, args } = find(argv)
  const config = readConfig()
  const { run } = await entry.load()
  return run({
    args,
    config,
    print: text => write(stdout, text),
    tell: text => write(stderr, text),
  })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = 2
  if (error instanceof Problem) {
    const { sayProblem } = await import('./commands/say-problem.ts')
    await write(stderr, sayProblem(error))
  } else {
    await write(
      stderr,
      `Lỗi ngoài dự tính, hãy báo cho người phát triển: ${error instanceof Error ? error.stack : error}`,
    )
  }
}
