import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

/** A day, typed or chosen; the buttons of its calendar have names for those who do not see them. */
export function DayInput(props: DateInputProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      valueFormat="DD.MM.YYYY"
      placeholder={t('report.calendar.placeholder')}
      hideOutsideDates
      ariaLabels={{
        previousMonth: t('report.calendar.previousMonth'),
        nextMonth: t('report.calendar.nextMonth'),
        previousYear: t('report.calendar.previousYear'),
        nextYear: t('report.calendar.nextYear'),
        monthLevelControl: t('report.calendar.chooseMonth'),
        yearLevelControl: t('report.calendar.chooseYear'),
      }}
      {...props}
    />
  );
}
