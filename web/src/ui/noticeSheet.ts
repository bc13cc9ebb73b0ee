import type { VisitNotice } from '../api/types';
import { language } from '../i18n/language';
import { sheetWords } from '../i18n/sheet';
import { visitWords as words } from '../i18n/visit';
import { dayLong, dayPlain, stamp } from '../time/format';
import { h } from './dom';
import { matterResult } from './matterResult';
import { qrCode } from './qr';
import { halfDayText, whenText } from './visitTime';

/**
 * The notice of a visit as it is read on a screen and printed on A4; the same for the office and for the enterprise.
 * @param heading Level of its title on the page that shows it; its parts are one below.
 */
export function noticeSheet(notice: VisitNotice, heading: 'h1' | 'h3' = 'h1'): HTMLElement {
  const separator = language() === 'zh' ? '、' : ', ';
  const part = heading === 'h1' ? 'h2' : 'h4';
  const isZh = language() === 'zh';
  const changed = notice.stage === 'ahead' && notice.version > 1;
  const department = (id: string) => notice.departments.find((one) => one.id === id)?.name ?? id;
  const phones = notice.departments.flatMap((one) => (one.phone === undefined ? [] : [`${one.name} ${one.phone}`]));
  return h(
    'article',
    { class: 'sheet', 'aria-label': `${words('notice.title')} ${notice.enterprise.name}` },
    h(
      heading,
      { class: 'sheet-title' },
      words('notice.title') +
        (notice.carried ? sheetWords('sheet.carried') : changed ? sheetWords('sheet.amended') : ''),
    ),
    h('p', { class: 'sheet-number' }, `${sheetWords('sheet.number')}${isZh ? '：' : ' '}${notice.code}`),
    h('p', { class: 'sheet-to' }, sheetWords('sheet.to', { name: notice.enterprise.name })),
    h('p', { class: 'sheet-text' }, intro(notice, changed, separator)),
    notice.carried ? h('p', { class: 'sheet-keep' }, sheetWords('sheet.keep')) : null,
    notice.stage === 'cancelled' ? h('p', { class: 'sheet-void' }, words('stages.cancelled')) : null,
    h(
      'dl',
      { class: 'sheet-facts' },
      h('dt', {}, sheetWords('sheet.when')),
      h('dd', {}, h('strong', {}, whenText(notice))),
      ...(notice.before === undefined
        ? []
        : [h('dt', {}, sheetWords('sheet.before')), h('dd', {}, h('del', {}, halfDayText(notice.before)))]),
      h('dt', {}, sheetWords('sheet.place')),
      h('dd', {}, notice.enterprise.address),
    ),
    table(
      sheetWords('sheet.matters'),
      [words('notice.department'), sheetWords('sheet.matter'), sheetWords('sheet.basis')],
      notice.matters.map((matter) => [
        department(matter.department),
        matter.name + (matter.weekOnly ? sheetWords('sheet.weekMark') : ''),
        matter.legalBasis,
      ]),
    ),
    ...results(notice),
    notice.officers.length === 0
      ? h('p', { class: 'sheet-text' }, sheetWords('sheet.noOfficers'))
      : table(
          sheetWords('sheet.officers'),
          [sheetWords('sheet.officer'), sheetWords('sheet.unit'), sheetWords('sheet.certificate')],
          notice.officers.map((officer) => [
            officer.name,
            officer.department ?? sheetWords('sheet.town'),
            officer.certificates
              .map((one) => `${one.kind} ${one.number ?? sheetWords('sheet.noNumber')}`)
              .join(separator),
          ]),
        ),
    // Who comes along for other matters is not named before the team is there.
    notice.officers.length === 1 ? h('p', { class: 'sheet-meta' }, sheetWords('sheet.moreOfficers')) : null,
    h(part, {}, sheetWords('sheet.documents')),
    notice.documents.length === 0
      ? h('p', { class: 'sheet-text' }, sheetWords('sheet.noDocuments'))
      : h(
          'ol',
          { class: notice.documents.length > 3 ? 'sheet-list many' : 'sheet-list' },
          ...notice.documents.map((one) =>
            h(
              'li',
              {},
              one.name,
              h(
                'span',
                { class: 'sheet-meta' },
                sheetWords('sheet.askedBy', { departments: one.departments.join(separator) }),
              ),
            ),
          ),
        ),
    h(part, {}, sheetWords('sheet.rights')),
    h(
      'ol',
      { class: 'sheet-list' },
      h('li', {}, sheetWords('sheet.right1')),
      h('li', {}, sheetWords('sheet.right2')),
      h('li', {}, sheetWords('sheet.right3')),
      h('li', {}, sheetWords('sheet.right4', { address: `${location.host}/lead/` })),
    ),
    phones.length === 0
      ? null
      : h('p', { class: 'sheet-text' }, sheetWords('sheet.contact', { phones: phones.join(separator) })),
    foot(notice),
  );
}

function intro(notice: VisitNotice, changed: boolean, separator: string): string {
  if (notice.carried) return sheetWords('sheet.introCarried');
  if (notice.stage === 'cancelled') return sheetWords('sheet.introCancelled');
  const changes = notice.changes.map((change) => sheetWords(`changes.${change}`)).join(separator);
  return changed && changes !== '' ? sheetWords('sheet.introChanged', { changes }) : sheetWords('sheet.intro');
}

function results(notice: VisitNotice): HTMLElement[] {
  const known = notice.matters.filter((matter) => matter.result !== undefined);
  if (known.length === 0) return [];
  return [
    table(
      sheetWords('sheet.results'),
      [sheetWords('sheet.matter'), sheetWords('sheet.result')],
      known.map((matter) => [matter.name, matterResult(matter)]),
    ),
  ];
}

function table(caption: string, heads: string[], rows: string[][]): HTMLElement {
  return h(
    'table',
    { class: 'sheet-table' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...rows.map((row) => h('tr', {}, ...row.map((cell, n) => h('td', { 'data-head': heads[n] ?? '' }, cell)))),
    ),
  );
}

function foot(notice: VisitNotice): HTMLElement {
  const { page } = notice;
  return h(
    'footer',
    { class: 'sheet-foot' },
    h(
      'figure',
      { class: 'sheet-qr' },
      qrCode(notice.verify, sheetWords('sheet.verify')),
      h(
        'figcaption',
        {},
        h('span', {}, sheetWords('sheet.verify')),
        h('span', {}, `${sheetWords('sheet.code')} `, h('strong', { class: 'sheet-code' }, notice.code)),
        h(
          'span',
          { class: 'sheet-meta' },
          sheetWords('sheet.verifyAt', { address: `${new URL(notice.verify.text, location.href).host}/verify/` }),
        ),
      ),
    ),
    page === undefined
      ? null
      : h(
          'figure',
          { class: 'sheet-qr' },
          qrCode(page.address, sheetWords('sheet.own')),
          h(
            'figcaption',
            {},
            h('strong', {}, sheetWords('sheet.own')),
            h(
              'span',
              { class: 'sheet-meta' },
              sheetWords('sheet.ownHint', { day: dayPlain(language(), page.lastDay) }),
            ),
          ),
        ),
    h(
      'div',
      { class: 'sheet-signed' },
      h('p', {}, sheetWords('sheet.publisher', { jurisdiction: notice.publisher })),
      h('p', {}, dayLong(language(), notice.publishedAt)),
      h(
        'p',
        { class: 'sheet-meta' },
        sheetWords('sheet.publishedAt', { at: stamp(language(), notice.publishedAt), version: notice.version }),
      ),
    ),
  );
}
