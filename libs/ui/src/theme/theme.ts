import { createTheme, type MantineThemeOverride } from '@mantine/core';
import { readTypedDate } from '../dates/read-typed-date.js';
import { amber, brick, teal, warmDark, warmGrey } from './colours.js';

const small = { defaultProps: { size: 'xs' } } as const;
const FONT = "'Golos Text Variable', 'Golos Text', 'Segoe UI', 'Noto Sans', Arial, sans-serif";

/** The visual language of Tandem as a Mantine theme; values are those of the design tokens. */
export const theme: MantineThemeOverride = createTheme({
  colors: { teal, gray: warmGrey, dark: warmDark, yellow: amber, red: brick },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  white: '#FFFFFF',
  black: '#262421',
  fontFamily: FONT,
  headings: {
    fontFamily: FONT,
    sizes: {
      h1: { fontSize: '1.25rem', fontWeight: '640', lineHeight: '1.3' },
      h2: { fontSize: '1rem', fontWeight: '620', lineHeight: '1.3' },
      h3: { fontSize: '0.875rem', fontWeight: '620', lineHeight: '1.3' },
      h4: { fontSize: '0.8125rem', fontWeight: '600', lineHeight: '1.3' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.625rem', xl: '0.75rem' },
  defaultRadius: 'sm',
  shadows: {
    xs: '0 1px 2px rgba(38, 36, 33, 0.06)',
    sm: '0 1px 2px rgba(38, 36, 33, 0.06)',
    md: '0 6px 24px rgba(38, 36, 33, 0.10)',
    lg: '0 6px 24px rgba(38, 36, 33, 0.10)',
    xl: '0 6px 24px rgba(38, 36, 33, 0.10)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'xs' }, styles: { label: { fontWeight: 550 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    InputWrapper: {
      styles: { description: { marginBottom: '0.25rem', fontSize: '0.75rem', lineHeight: 1.35 } },
    },
    TextInput: small,
    Textarea: small,
    Select: small,
    MultiSelect: small,
    NumberInput: small,
    PasswordInput: small,
    Autocomplete: small,
    TagsInput: small,
    PillsInput: small,
    DateInput: { defaultProps: { ...small.defaultProps, dateParser: readTypedDate } },
    DatePickerInput: small,
    FileInput: small,
    SegmentedControl: small,
    Checkbox: small,
    Radio: small,
    Switch: small,
    Text: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { fz: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Modal: { defaultProps: { radius: 'lg' } },
    Drawer: { defaultProps: { radius: 0 } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
});
