import { AutoComplete, Input, InputNumber, Select } from 'antd';
import { useRegistry, useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import { type MatterEntry, useAll, useEntry, usePutEntry, useReadEntry } from '../../api/registers';
import { useText } from '../../i18n/text';
import { today } from '../../time/shanghai';
import { EntryForm } from '../../ui/EntryForm';
import { useRefreshEntries } from '../../ui/entries/Archive';
import { useEntryForm } from '../../ui/entryForm';
import { Field } from '../../ui/Field';
import { navigate } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Failure, Loading } from '../../ui/states';
import { visibilities } from './CataloguePage';
import { checked, type Delegation, entryOf, fieldAt, fieldsOf, formOf, type MatterForm } from './matterForm';

const delegations: Delegation[] = ['county', 'some', 'all'];

export function NewMatterPage() {
  return <MatterEditor stored={null} />;
}

/** A change is a new version with the day from which it holds; what held before stays as it was. */
export function EditMatterPage({ id }: { id: string }) {
  const t = useText();
  const entry = useEntry('matters', id);
  if (entry.isPending) return <Loading />;
  if (entry.isError) {
    return (
      <Page title={t('catalogue.newVersion')}>
        <Failure error={entry.error} retry={() => void entry.refetch()} />
      </Page>
    );
  }
  return <MatterEditor stored={entry.data} />;
}

function MatterEditor({ stored }: { stored: Versioned<MatterEntry> | null }) {
  const t = useText();
  const { week, me } = useScope();
  const registry = useRegistry();
  const bases = useAll('bases');
  const put = usePutEntry('matters');
  const latest = useReadEntry('matters');
  const refresh = useRefreshEntries();
  const day = today();
  const isNew = stored === null;
  const code = stored?.data.code ?? '';
  const departments = registry.data?.departments ?? [];
  const entry = useEntryForm<MatterForm, MatterEntry>({
    keep: `matters/${isNew ? 'new' : code}`,
    stored,
    formOf: (matter) => formOf(matter, day, me.department?.id ?? ''),
    // What somebody else left for the day that this version begins on, be it in a version of that very day.
    theirsOf: (matter, mine) => formOf(matter, day, me.department?.id ?? '', mine.validFrom),
    fields: fieldsOf(t, (id) => departments.find((one) => one.id === id)?.name ?? id),
    check: (form) => checked(t, form, isNew, day),
    save: (form, on) => put(form.code.trim(), entryOf(form, on?.data ?? null), on),
    latest: () => latest(code),
    fieldAt,
    onSaved: async (_, form) => {
      await refresh();
      navigate(`/console/catalogue/${encodeURIComponent(form.code.trim())}?week=${week}&version=${form.validFrom}`);
    },
  });
  const { form, change, errorsOf } = entry;
  const title = isNew ? t('catalogue.new') : t('catalogue.newVersionOf', { name: form.name });
  const certificates = registry.data?.certificates ?? [];
  return (
    <Page
      title={title}
      wrong={entry.errors.summary.length > 0}
      lead={t(isNew ? 'catalogue.newLead' : 'catalogue.newVersionLead')}
    >
      <EntryForm
        roles={['office.planner', 'department.clerk']}
        owner={stored?.data.department}
        entry={entry}
        action={t(isNew ? 'catalogue.create' : 'catalogue.saveVersion')}
        cancel={
          isNew ? `/console/catalogue?week=${week}` : `/console/catalogue/${encodeURIComponent(code)}?week=${week}`
        }
      >
        <fieldset>
          <legend>{t('catalogue.groupWhat')}</legend>
          {isNew ? (
            <>
              <Field id="code" label={t('catalogue.code')} hint={t('catalogue.codeHint')} errors={errorsOf('code')}>
                {(tie) => (
                  <Input {...tie} value={form.code} onChange={(event) => change({ code: event.target.value })} />
                )}
              </Field>
              <Field id="department" label={t('catalogue.department')} errors={errorsOf('department')}>
                {(tie) => (
                  <Select
                    {...tie}
                    className="wide"
                    disabled={me.department !== undefined}
                    placeholder={t('catalogue.chooseDepartment')}
                    value={form.department === '' ? null : form.department}
                    onChange={(department: string) => change({ department })}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={departments.map((one) => ({ value: one.id, label: one.name }))}
                  />
                )}
              </Field>
            </>
          ) : null}
          <Field
            id="validFrom"
            label={t('catalogue.validFrom')}
            hint={t('catalogue.validFromHint')}
            errors={errorsOf('validFrom')}
          >
            {(tie) => (
              <>
                <input
                  {...tie}
                  type="date"
                  value={form.validFrom}
                  onChange={(event) => change({ validFrom: event.target.value })}
                />
                <p className="meta" role="status">
                  {stored?.data.versions.some((version) => version.validFrom === form.validFrom)
                    ? t('catalogue.replaces')
                    : ''}
                </p>
              </>
            )}
          </Field>
          <Field id="name" label={t('catalogue.name')} errors={errorsOf('name')}>
            {(tie) => <Input {...tie} value={form.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
          <Field id="title" label={t('catalogue.lawTitle')} hint={t('catalogue.lawHint')} errors={errorsOf('title')}>
            {(tie) => <Input {...tie} value={form.title} onChange={(event) => change({ title: event.target.value })} />}
          </Field>
          <Field id="article" label={t('catalogue.lawArticle')} errors={errorsOf('article')}>
            {(tie) => (
              <Input {...tie} value={form.article} onChange={(event) => change({ article: event.target.value })} />
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('catalogue.groupHow')}</legend>
          <Field
            id="certificate"
            label={t('catalogue.certificate')}
            hint={t('catalogue.certificateHint')}
            errors={errorsOf('certificate')}
          >
            {(tie) => (
              <AutoComplete
                {...tie}
                className="wide"
                value={form.certificate}
                onChange={(certificate: string) => change({ certificate })}
                showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
                options={certificates.map((value) => ({ value }))}
              />
            )}
          </Field>
          <Field id="minutes" label={t('catalogue.minutes')} errors={errorsOf('minutes')}>
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                value={form.minutes}
                onChange={(minutes) => change({ minutes })}
              />
            )}
          </Field>
          <Field id="weight" label={t('catalogue.weight')} hint={t('catalogue.weightHint')} errors={errorsOf('weight')}>
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                value={form.weight}
                onChange={(weight) => change({ weight })}
              />
            )}
          </Field>
          <Field
            id="annualCap"
            label={t('catalogue.annualCap')}
            hint={t('catalogue.annualCapHint')}
            errors={errorsOf('annualCap')}
          >
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                value={form.annualCap}
                onChange={(annualCap) => change({ annualCap })}
              />
            )}
          </Field>
          <Field id="siteVisit" label={t('catalogue.siteVisit')} errors={errorsOf('siteVisit')}>
            {(tie) => (
              <select
                {...tie}
                value={form.siteVisit}
                onChange={(event) => change({ siteVisit: event.target.value === 'remote' ? 'remote' : 'onSite' })}
              >
                <option value="onSite">{t('siteVisits.onSite')}</option>
                <option value="remote">{t('siteVisits.remote')}</option>
              </select>
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('catalogue.groupWho')}</legend>
          <Field id="visibility" label={t('catalogue.visibility')} errors={errorsOf('visibility')}>
            {(tie) => (
              <select
                {...tie}
                value={form.visibility}
                onChange={(event) =>
                  change({ visibility: visibilities.find((one) => one === event.target.value) ?? 'date' })
                }
              >
                {visibilities.map((value) => (
                  <option key={value} value={value}>
                    {t(`visibilities.${value}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            id="documents"
            label={t('catalogue.documents')}
            hint={t('catalogue.documentsHint')}
            errors={errorsOf('documents')}
          >
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={4}
                value={form.documents}
                onChange={(event) => change({ documents: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="delegation"
            label={t('catalogue.delegation')}
            hint={t('catalogue.delegationHint')}
            errors={errorsOf('delegation')}
          >
            {(tie) => (
              <select
                {...tie}
                value={form.delegation}
                onChange={(event) =>
                  change({ delegation: delegations.find((one) => one === event.target.value) ?? 'county' })
                }
              >
                {delegations.map((value) => (
                  <option key={value} value={value}>
                    {t(`delegations.${value}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {form.delegation === 'some' ? (
            <Field id="towns" label={t('catalogue.towns')} errors={errorsOf('towns')}>
              {(tie) => (
                <Select
                  {...tie}
                  mode="multiple"
                  className="wide"
                  placeholder={t('catalogue.chooseTowns')}
                  value={form.towns}
                  onChange={(towns: string[]) => change({ towns })}
                  options={[...new Set(bases.data?.map((base) => base.town ?? base.name))].map((value) => ({ value }))}
                />
              )}
            </Field>
          ) : null}
        </fieldset>
      </EntryForm>
    </Page>
  );
}
