import type { Language } from '@tandem/domain';
import type { LetterBody, LetterFoot, LetterItem } from './write-letter.js';

/**
 * The letter as a page: one column that fits a phone, real headings and a list for readers of screens, colours of the
 * application with a contrast of 4.5 and more. Styles stand in attributes, and nothing is loaded from anywhere: no
 * picture tells that the letter was opened.
 */
export const letterHtml = (
  subject: string,
  { greeting, lead, items, more, action }: LetterBody,
  foot: LetterFoot,
  language: Language,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f7f6f3;color:#1f2421;font:16px/1.5 'Golos Text','Segoe UI',Roboto,Arial,sans-serif">
<main style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e0da;border-radius:8px">
<p style="margin:0 0 16px;font-size:14px;font-weight:600;color:#0b6e69">${language === 'en' ? 'Tandem' : 'Тандем'}</p>
<h1 style="margin:0 0 8px;font-size:20px;line-height:1.3;font-weight:600">${escape(greeting)}</h1>
<p style="margin:0 0 20px">${escape(lead)}</p>
${items.length > 0 ? `<ul style="margin:0 0 20px;padding:0;list-style:none">\n${items.map((item) => itemHtml(item, foot.open)).join('\n')}\n</ul>\n` : ''}${more ? `<p style="margin:0 0 20px">${escape(more)}</p>\n` : ''}${action ? `<p style="margin:0"><a href="${escape(action.href)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#0b6e69;color:#ffffff;font-weight:600;text-decoration:none">${escape(action.words)}</a></p>\n` : ''}</main>
<footer style="max-width:560px;margin:16px auto 0;padding:0 24px;font-size:13px;line-height:1.5;color:#5a615d">
<p style="margin:0 0 4px">${escape(foot.footer)}</p>
<p style="margin:0 0 4px"><a href="${escape(foot.href)}" style="color:#0b6e69">${escape(foot.settings)}</a></p>
<p style="margin:0">${escape(foot.noReply)}</p>
</footer>
</body>
</html>
`;

const itemHtml = ({ sentence, about, day, href }: LetterItem, open: string): string =>
  `<li style="margin:0;padding:12px 0;border-top:1px solid #e3e0da"><strong style="font-weight:600">${escape(sentence)}</strong><br>
<span style="font-size:14px;color:#5a615d">${escape([about, day].filter(Boolean).join(' · '))}</span>${
    href
      ? `<br>\n<a href="${escape(href)}" style="font-size:14px;color:#0b6e69">${escape(open)}<span style="display:none">: ${escape(sentence)}</span></a>`
      : ''
  }</li>`;

const ENTITIES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
