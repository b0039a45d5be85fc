import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Duck teal: shade 7 is the colour of buttons and links, shade 8 the top bar. */
const coVit: MantineColorsTuple = [
  '#eef6f7',
  '#d9ebee',
  '#bbd9de',
  '#93c0c8',
  '#66a2ad',
  '#3d8492',
  '#1c6a79',
  '#0b5563',
  '#083f4a',
  '#052d35',
]

const FIELDS_ORDER: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input']

export const theme = createTheme({
  primaryColor: 'co-vit',
  primaryShade: 7,
  colors: { 'co-vit': coVit },
  white: '#ffffff',
  black: '#17211f',
  defaultRadius: 4,
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '22px' },
  lineHeights: { xs: '20px', sm: '22px', md: '24px', lg: '26px', xl: '32px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: FIELDS_ORDER, withAsterisk: false } },
  },
})

/** Hands our own variables to the parts of Mantine that draw borders, errors and captions. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-placeholder': 'var(--muc-mo)' },
  light: {
    '--mantine-color-text': 'var(--muc)',
    '--mantine-color-body': 'var(--giay)',
    '--mantine-color-error': 'var(--do-dau)',
    '--mantine-color-dimmed': 'var(--muc-nhat)',
    '--mantine-color-default-border': 'var(--vien)',
  },
  dark: {},
})
