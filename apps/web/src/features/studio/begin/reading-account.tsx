import { List, Tabs, Text } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import type { ImportedForm } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './begin.module.css';

/** «Понято / не понято»: what became a field, and what stays for a person to decide. */
export function ReadingAccount({ reading }: { readonly reading: ImportedForm }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { understood, notUnderstood } = reading;
  return (
    <Tabs defaultValue={notUnderstood.length > 0 ? 'not' : 'yes'} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="yes" leftSection={<IconCircleCheck size={18} stroke={1.75} aria-hidden />}>
          {t('studio.understood', { count: understood.length })}
        </Tabs.Tab>
        <Tabs.Tab value="not" leftSection={<IconHelpCircle size={18} stroke={1.75} aria-hidden />}>
          {t('studio.notUnderstood', { count: notUnderstood.length })}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="yes" className={classes.account}>
        <List spacing={4} size="sm" listStyleType="none">
          {understood.map(({ where, what }, at) => (
            <List.Item key={at}>
              {what[language] ?? what.ru}{' '}
              <Text span size="xs" c="var(--td-secondary)">
                {where}
              </Text>
            </List.Item>
          ))}
        </List>
      </Tabs.Panel>
      <Tabs.Panel value="not" className={classes.account}>
        {notUnderstood.length === 0 ? (
          <Text size="sm">{t('studio.allUnderstood')}</Text>
        ) : (
          <List spacing={8} size="sm" listStyleType="none">
            {notUnderstood.map(({ where, text, why }, at) => (
              <List.Item key={at}>
                <Text span fw={550} className={classes.source}>
                  {text}
                </Text>{' '}
                <Text span size="xs" c="var(--td-secondary)">
                  {where}
                </Text>
                <br />
                {why[language] ?? why.ru}
              </List.Item>
            ))}
          </List>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
