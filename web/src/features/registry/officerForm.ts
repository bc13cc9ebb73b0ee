import type { OfficerEntry } from '../../api/registers';
import type { Text } from '../../i18n/text';
import { dayPlain, weekName } from '../../time/format';
import { allOf, inOrder, weekDays } from '../../ui/halfDays';
import type { FieldInfo } from '../../ui/merge';
import { halfDayList } from './availability';

export type CertificateRow = { kind: string; number: string; validUntil: string };
export type LeaveRow = { from: string; to: string; reason: string };

export type OfficerForm = {
  id: string;
  name: string;
  /** Empty for an officer of a town or squad. */
  department: string;
  bases: string[];
  certificates: CertificateRow[];
  mayLead: boolean;
  assistant: boolean;
  dutySharePercent: number | null;
  sessions: string[];
  leave: LeaveRow[];
  exceptions: Record<string, string[]>;
  maxSessions: number | null;
  phone: string;
};

const everySession = allOf(weekDays);

export function formOf(entry: OfficerEntry | null, department: string): OfficerForm {
  return {
    id: entry?.id ?? '',
    name: entry?.name ?? '',
    department: entry === null ? department : (entry.department ?? ''),
    bases: entry?.bases ?? [],
    certificates: (entry?.certificates ?? []).map(({ kind, number, validUntil }) => ({
      kind,
      number: number ?? '',
      validUntil: validUntil ?? '',
    })),
    mayLead: entry?.mayLead ?? false,
    assistant: entry?.assistant ?? false,
    dutySharePercent: entry?.dutySharePercent ?? 0,
    sessions: entry?.sessions ?? everySession,
    leave: (entry?.leave ?? []).map(({ from, to, reason }) => ({ from, to, reason: reason ?? '' })),
    exceptions: entry?.exceptions ?? {},
    maxSessions: entry?.maxSessions ?? null,
    phone: entry?.phone ?? '',
  };
}

export function entryOf(form: OfficerForm, on: OfficerEntry | null): OfficerEntry {
  return {
    id: form.id.trim(),
    name: form.name.trim(),
    ...(form.department === '' ? {} : { department: form.department }),
    bases: form.bases,
    certificates: form.certificates.map(({ kind, number, validUntil }) => ({
      kind: kind.trim(),
      ...(number.trim() === '' ? {} : { number: number.trim() }),
      ...(validUntil === '' ? {} : { validUntil }),
    })),
    mayLead: form.mayLead,
    assistant: form.assistant,
    dutySharePercent: form.dutySharePercent ?? 0,
    ...(form.sessions.length === everySession.length ? {} : { sessions: inOrder(form.sessions) }),
    leave: form.leave.map(({ from, to, reason }) => ({
      from,
      to,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })),
    exceptions: form.exceptions,
    ...(form.maxSessions === null ? {} : { maxSessions: form.maxSessions }),
    ...(form.phone.trim() === '' ? {} : { phone: form.phone.trim() }),
    archived: on?.archived ?? false,
  };
}

export function checked(t: Text, form: OfficerForm): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  const need = (field: keyof OfficerForm, isWrong: boolean, message: string) => {
    if (isWrong) wrong.set(field, [message]);
  };
  need('id', form.id.trim() === '', t('registry.needId'));
  need('name', form.name.trim() === '', t('registry.needName'));
  need('bases', form.bases.length === 0, t('registry.needBase'));
  const certificates = form.certificates.flatMap(({ kind }, index) => {
    if (kind.trim() === '') return [t('registry.needKind', { n: index + 1 })];
    const first = form.certificates.findIndex((other) => other.kind.trim() === kind.trim());
    return first < index ? [t('registry.sameKind', { n: index + 1, kind: kind.trim() })] : [];
  });
  if (certificates.length > 0) wrong.set('certificates', certificates);
  const leave = form.leave.flatMap(({ from, to }, index) => {
    if (from === '' || to === '') return [t('registry.needLeaveDays', { n: index + 1 })];
    return to < from ? [t('registry.leaveBackwards', { n: index + 1 })] : [];
  });
  if (leave.length > 0) wrong.set('leave', leave);
  const share = form.dutySharePercent ?? 0;
  need('dutySharePercent', share < 0 || share > 100, t('registry.badShare'));
  need('maxSessions', form.maxSessions !== null && form.maxSessions < 1, t('registry.badMaxSessions'));
  return wrong;
}

export function fieldsOf(
  t: Text,
  department: (id: string) => string,
  base: (id: string) => string,
): FieldInfo<OfficerForm>[] {
  const list = (items: readonly string[]) => items.join(t('common.listComma'));
  const day = (date: string) => (date === '' ? '' : dayPlain(t.language, date));
  return [
    { name: 'id', label: t('registry.id'), text: (form) => form.id },
    { name: 'name', label: t('registry.officerName'), text: (form) => form.name },
    {
      name: 'department',
      label: t('registry.department'),
      text: (form) => (form.department === '' ? t('registry.townOfficer') : department(form.department)),
    },
    { name: 'bases', label: t('registry.bases'), text: (form) => list(form.bases.map(base)) },
    { name: 'phone', label: t('registry.phone'), text: (form) => form.phone },
    {
      name: 'certificates',
      label: t('registry.certificates'),
      text: (form) =>
        list(
          form.certificates.map(({ kind, number, validUntil }) =>
            [kind, number, day(validUntil)].filter((part) => part !== '').join(' '),
          ),
        ),
    },
    { name: 'mayLead', label: t('registry.leads'), text: (form) => t(form.mayLead ? 'entries.yes' : 'entries.no') },
    {
      name: 'assistant',
      label: t('registry.assistant'),
      text: (form) => t(form.assistant ? 'entries.yes' : 'entries.no'),
    },
    { name: 'sessions', label: t('registry.pattern'), text: (form) => halfDayList(t, inOrder(form.sessions)) },
    {
      name: 'exceptions',
      label: t('registry.oneWeek'),
      text: (form) =>
        Object.entries(form.exceptions)
          .map(([week, sessions]) => `${weekName(t.language, week)} ${halfDayList(t, sessions)}`)
          .join(' · '),
    },
    {
      name: 'leave',
      label: t('registry.leave'),
      text: (form) =>
        list(
          form.leave.map(
            ({ from, to, reason }) => `${t('registry.fromTo', { from: day(from), to: day(to) })} ${reason}`,
          ),
        ),
    },
    {
      name: 'dutySharePercent',
      label: t('registry.dutyShare'),
      text: (form) => t('registry.percent', { n: form.dutySharePercent ?? 0 }),
    },
    {
      name: 'maxSessions',
      label: t('registry.maxSessions'),
      text: (form) =>
        form.maxSessions === null ? t('registry.noLimit') : t('registry.halfDays', { n: form.maxSessions }),
    },
  ];
}
