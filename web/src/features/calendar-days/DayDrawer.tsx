import { Input } from 'antd';
import { useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import { type CalendarDay, useEntry, usePutEntry, useReadEntry } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayLong } from '../../time/format';
import { today } from '../../time/shanghai';
import { Drawer } from '../../ui/Dialog';
import { EntryForm } from '../../ui/EntryForm';
import { Archive, useRefreshEntries } from '../../ui/entries/Archive';
import { History } from '../../ui/entries/History';
import { useEntryForm } from '../../ui/entryForm';
import { Field } from '../../ui/Field';
import { Failure, Loading } from '../../ui/states';
import { mayBe } from './months';

type Form = { date: string; kind: CalendarDay['kind']; name: string };

/** One day of the calendar: a holiday or a day that makes up for one; `new` for another. */
export function DayDrawer({ id, year, onClose }: { id: string; year: number; onClose: () => void }) {
  const t = useText();
  if (id === 'new') {
    return (
      <Drawer title={t('calendarDays.add')} onClose={onClose}>
        <Editor stored={null} year={year} onClose={onClose} />
      </Drawer>
    );
  }
  return (
    <Drawer title={dayLong(t.language, id)} onClose={onClose}>
      <StoredDay id={id} year={year} onClose={onClose} />
    </Drawer>
  );
}

function StoredDay({ id, year, onClose }: { id: string; year: number; onClose: () => void }) {
  const t = useText();
  const entry = useEntry('calendar', id);
  if (entry.isPending) return <Loading rows={4} />;
  if (entry.isError) return <Failure error={entry.error} retry={() => void entry.refetch()} />;
  return (
    <>
      <Editor stored={entry.data} year={year} onClose={onClose} />
      <div className="actions start">
        <Archive
          kind="calendar"
          id={id}
          name={dayLong(t.language, id)}
          etag={entry.data.etag}
          archived={entry.data.archived}
        />
      </div>
      <h3>{t('entries.history')}</h3>
      <History kind="calendar" id={id} />
    </>
  );
}

function Editor({
  stored,
  year,
  onClose,
}: {
  stored: Versioned<CalendarDay> | null;
  year: number;
  onClose: () => void;
}) {
  const t = useText();
  const { week } = useScope();
  const put = usePutEntry('calendar');
  const read = useReadEntry('calendar');
  const refresh = useRefreshEntries();
  const first = today().startsWith(`${year}-`) ? today() : `${year}-01-01`;
  const entry = useEntryForm<Form, CalendarDay>({
    keep: `calendar/${stored?.data.date ?? 'new'}`,
    stored,
    formOf: (day) => ({ date: day?.date ?? first, kind: day?.kind ?? 'holiday', name: day?.name ?? '' }),
    fields: [
      { name: 'date', label: t('calendarDays.date'), text: (form) => form.date },
      { name: 'kind', label: t('calendarDays.kind'), text: (form) => t(`calendarKinds.${form.kind}`) },
      { name: 'name', label: t('calendarDays.name'), text: (form) => form.name },
    ],
    check: (form) => {
      const wrong = new Map<string, string[]>();
      if (form.date === '') wrong.set('date', [t('calendarDays.needDate')]);
      else if (!mayBe(form.date, form.kind)) wrong.set('kind', [t('calendarDays.notWeekend')]);
      if (form.name.trim() === '') wrong.set('name', [t('calendarDays.needName')]);
      return wrong;
    },
    save: (form, on) => put(form.date, { ...form, name: form.name.trim(), archived: on?.data.archived ?? false }, on),
    latest: () => read(stored?.data.date ?? ''),
    onSaved: async () => {
      await refresh();
      onClose();
    },
  });
  const { form, change, errorsOf } = entry;
  return (
    <EntryForm
      entry={entry}
      action={t('calendarDays.save')}
      cancel={`/console/registry/calendar?week=${week}&year=${year}`}
    >
      {stored === null ? (
        <Field id="date" label={t('calendarDays.date')} errors={errorsOf('date')}>
          {(tie) => (
            <input {...tie} type="date" value={form.date} onChange={(event) => change({ date: event.target.value })} />
          )}
        </Field>
      ) : null}
      <Field id="kind" label={t('calendarDays.kind')} errors={errorsOf('kind')}>
        {(tie) => (
          <select
            {...tie}
            value={form.kind}
            onChange={(event) => change({ kind: event.target.value === 'workday' ? 'workday' : 'holiday' })}
          >
            <option value="holiday">{t('calendarKinds.holiday')}</option>
            <option value="workday">{t('calendarKinds.workday')}</option>
          </select>
        )}
      </Field>
      <Field id="name" label={t('calendarDays.name')} hint={t('calendarDays.nameHint')} errors={errorsOf('name')}>
        {(tie) => <Input {...tie} value={form.name} onChange={(event) => change({ name: event.target.value })} />}
      </Field>
    </EntryForm>
  );
}
