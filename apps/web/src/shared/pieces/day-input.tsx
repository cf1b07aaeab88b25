import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

/** A day, typed or chosen; the buttons of its calendar have names for those who do not see them. */
export function DayInput(props: DateInputProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      valueFormat="DD.MM.YYYY"
      placeholder={t('common.calendar.placeholder')}
      hideOutsideDates
      ariaLabels={{
        previousMonth: t('common.calendar.previousMonth'),
        nextMonth: t('common.calendar.nextMonth'),
        previousYear: t('common.calendar.previousYear'),
        nextYear: t('common.calendar.nextYear'),
        monthLevelControl: t('common.calendar.chooseMonth'),
        yearLevelControl: t('common.calendar.chooseYear'),
      }}
      {...props}
    />
  );
}
