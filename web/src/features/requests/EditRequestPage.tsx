import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRole, useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import type { InspectionRequest, RequestHistory } from '../../api/types';
import { useText } from '../../i18n/text';
import { EntryForm } from '../../ui/EntryForm';
import { useEntryForm } from '../../ui/entryForm';
import { navigate, useFilters } from '../../ui/location';
import { useMatter } from '../../ui/MatterPicker';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { RequestFields } from './RequestFields';
import { editBody, fields, formOf, mayChange, missing, type RequestForm } from './requestForm';

/** Changes a request that no approved plan serves yet. */
export function EditRequestPage() {
  const t = useText();
  const { http, week } = useScope();
  const [address] = useFilters();
  const may = useRole('department.clerk', 'office.planner');
  const id = address.get('request') ?? '';
  const path = `/weeks/${week}/requests/${encodeURIComponent(id)}`;
  const request = useQuery({
    queryKey: ['request', week, id, t.language],
    queryFn: () => http.versioned<InspectionRequest>(path),
    enabled: may && id !== '',
    refetchOnWindowFocus: false,
  });
  return (
    <Page title={t('requests.edit')} lead={request.data?.data.enterprise.name}>
      {may ? null : <Empty title={t('requests.forbidden')} />}
      {may && request.isPending ? <Loading /> : null}
      {request.isError ? <Failure error={request.error} retry={() => void request.refetch()} /> : null}
      {request.isSuccess && !mayChange(request.data.data) ? (
        <Empty title={t('requests.frozen')} detail={t('requests.frozenDetail')} />
      ) : null}
      {request.isSuccess && mayChange(request.data.data) ? <Editing path={path} stored={request.data} /> : null}
    </Page>
  );
}

function Editing({ path, stored }: { path: string; stored: Versioned<InspectionRequest> }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const { id, matter, department, planLine } = stored.data;
  const back = `/console/requests?week=${week}&request=${encodeURIComponent(id)}`;
  const entry = useEntryForm<RequestForm, InspectionRequest>({
    keep: `request.${week}.${id}`,
    stored,
    formOf,
    fields: fields(t, week),
    check: (form) => missing(t, form),
    save: (form, on) =>
      http.versioned<InspectionRequest>(path, { method: 'PUT', ifMatch: on?.etag ?? '', body: editBody(form) }),
    latest: async () => {
      const [now, history] = await Promise.all([
        http.versioned<InspectionRequest>(path),
        http.json<RequestHistory>(`${path}/history`),
      ]);
      const by = history.items.at(-1)?.by;
      return by === undefined ? now : { ...now, by };
    },
    onSaved: async () => {
      await Promise.all(
        ['list', 'request', 'week', 'annual-plan'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
      navigate(back);
    },
  });
  const usualWeight = useMatter(matter.code)?.weight;
  return (
    <EntryForm entry={entry} action={t('requests.save')} cancel={back}>
      <p className="known">{t('requests.editOf', { matter: matter.name })}</p>
      <RequestFields
        form={entry.form}
        change={entry.change}
        errorsOf={entry.errorsOf}
        usualWeight={usualWeight}
        department={department}
        ownLine={planLine}
      />
    </EntryForm>
  );
}
