import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegistry, useRole, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { Letter, LetterPage as Letters } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayShort } from '../../time/format';
import { now } from '../../time/now';
import { wallTimeOf } from '../../time/shanghai';
import { download } from '../../ui/csv';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link } from '../../ui/location';
import { DepartmentChip } from '../../ui/marks';
import { Figures, Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useServerList } from '../../ui/serverList';
import { Empty, Failure } from '../../ui/states';
import { LetterMark } from './LetterMark';

const kinds = ['reminder', 'demand', 'advice', 'warning'] as const;
const states = ['open', 'answered', 'closed'] as const;

/** Supervision letters of a year, newest first: the office sees all, a department those to it. */
export function LettersPage() {
  const t = useText();
  const { http, me, week } = useScope();
  const registry = useRegistry();
  const office = useRole('office.planner', 'office.approver', 'auditor');
  const mayRaise = useRole('office.planner');
  const list = useServerList<Letter>({
    path: '/letters',
    names: ['state', 'kind', 'department', 'overdue', 'year'],
    sort: '',
  });
  const page = list.page.data as Letters | undefined;
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const save = useMutation({
    mutationFn: async () => {
      const response = await http.send(`/letters/export${query({ year: list.filters.year })}`, { accept: '*/*' });
      download(`${t('letters.title')}.xlsx`, await response.blob());
    },
  });
  const thisYear = wallTimeOf(now()).year;
  const columns: Column<Letter>[] = [
    {
      id: 'subject',
      title: t('letters.subject'),
      heading: true,
      cell: (row) => (
        <Link href={`/console/letters/${encodeURIComponent(row.id)}?week=${week}`}>
          {row.number} {row.subject}
        </Link>
      ),
    },
    { id: 'kind', title: t('letters.kind'), cell: (row) => t(`letterKinds.${row.kind}`) },
    {
      id: 'department',
      title: t('letters.department'),
      cell: (row) => <DepartmentChip short={shorts.get(row.department) ?? row.department} />,
    },
    {
      id: 'rule',
      title: t('letters.origin'),
      cell: (row) => (row.rule === undefined ? t('letters.byHand', { name: row.raisedBy }) : t('letters.byRule')),
    },
    { id: 'due', title: t('letters.due'), brief: true, cell: (row) => dayShort(t.language, row.due) },
    { id: 'state', title: t('letters.state'), cell: (row) => <LetterMark letter={row} /> },
  ];
  const choice = (
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
    all = t('common.all'),
  ) => (
    <label>
      <span>{label}</span>
      <select value={list.filters[name]} onChange={(event) => list.set({ [name]: event.target.value })}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Page
      title={t('letters.title')}
      lead={office ? t('letters.lead') : t('letters.leadOwn', { department: me.department?.name ?? '' })}
      actions={
        <>
          <Button onClick={() => save.mutate()} loading={save.isPending}>
            {t('metrics.xlsx')}
          </Button>
          {mayRaise ? (
            <Link className="button primary" href={`/console/letters/new?week=${week}`}>
              {t('letters.raise')}
            </Link>
          ) : null}
        </>
      }
    >
      <Filters>
        {choice(
          'state',
          t('letters.state'),
          states.map((state) => [state, t(`letterStates.${state}`)]),
        )}
        {choice(
          'kind',
          t('letters.kind'),
          kinds.map((kind) => [kind, t(`letterKinds.${kind}`)]),
        )}
        {office
          ? choice(
              'department',
              t('letters.department'),
              registry.data?.departments.map((one) => [one.id, one.name]) ?? [],
            )
          : null}
        {choice('overdue', t('letters.due'), [['true', t('letters.overdue')]])}
        {choice('year', t('letters.year'), [[String(thisYear - 1), String(thisYear - 1)]], String(thisYear))}
      </Filters>
      {save.isError ? <Failure error={save.error} retry={() => save.mutate()} /> : null}
      {page === undefined ? null : (
        <Figures
          items={[
            { label: t('letters.all'), value: t.number(page.total) },
            { label: t('letterStates.open'), value: t.number(page.open) },
            { label: t('letters.overdue'), value: t.number(page.overdue) },
          ]}
        />
      )}
      <ServerTable
        caption={t('letters.title')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<Empty title={t('letters.empty')} detail={t('letters.emptyDetail')} />}
      />
    </Page>
  );
}
