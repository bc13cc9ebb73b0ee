import { useRegistry, useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import { type MatterEntry, type MatterVersion, useEntry } from '../../api/registers';
import { type Text, useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { addDays, today } from '../../time/shanghai';
import { Decisions } from '../../ui/Decisions';
import { Archive } from '../../ui/entries/Archive';
import { History } from '../../ui/entries/History';
import { Link, useFilters } from '../../ui/location';
import { DepartmentChip } from '../../ui/marks';
import { always, endOf, shownVersion, timeOf } from '../../ui/matterVersions';
import { Page } from '../../ui/Page';
import { listAddress } from '../../ui/serverList';
import { Empty, Failure, Loading } from '../../ui/states';
import { Tabs } from '../../ui/Tabs';
import { changesOf } from './matterForm';

/** One matter: each of its versions with the days it holds, what the enterprise prepares, and who changed what. */
export function MatterPage({ id }: { id: string }) {
  const t = useText();
  const { week, me } = useScope();
  const [filters] = useFilters();
  const registry = useRegistry();
  const entry = useEntry('matters', id);
  const isPlanner = useRole('office.planner');
  const back = listAddress('/registry/matters', '/console/catalogue', week);
  if (entry.isPending) return <Loading />;
  if (entry.isError) {
    return (
      <Page title={t('catalogue.one')}>
        {isProblem(entry.error, 'not-found') ? (
          <Empty title={t('entries.notFound', { id })}>
            <Link href={back}>{t('catalogue.back')}</Link>
          </Empty>
        ) : (
          <Failure error={entry.error} retry={() => void entry.refetch()} />
        )}
      </Page>
    );
  }
  const { data: matter, etag } = entry.data;
  const day = today();
  const current = shownVersion(matter, day);
  const version = matter.versions.find((one) => one.validFrom === filters.get('version')) ?? current;
  const department = registry.data?.departments.find((one) => one.id === matter.department);
  const mayEdit = isPlanner || (me.roles.includes('department.clerk') && me.department?.id === matter.department);
  const part = filters.get('tab') === 'history' ? 'history' : 'versions';
  const at = `/console/catalogue/${encodeURIComponent(id)}`;
  return (
    <Page
      title={current.name}
      mark={
        <>
          <DepartmentChip short={department?.short ?? matter.department} />
          {current.archived ? <span className="mark">{t('entries.archived')}</span> : null}
        </>
      }
      lead={
        <>
          <Link href={back}>{t('catalogue.back')}</Link> <span className="code">{matter.code}</span>
        </>
      }
      actions={
        mayEdit ? (
          <>
            <Archive kind="matters" id={id} name={current.name} etag={etag} archived={current.archived} />
            <Link className="button primary" href={`${at}/edit?week=${week}`}>
              {t('catalogue.newVersion')}
            </Link>
          </>
        ) : undefined
      }
    >
      <Decisions matter={id} />
      <Tabs
        label={t('catalogue.parts')}
        tabs={[
          { href: `${at}?week=${week}`, title: t('catalogue.versions'), current: part === 'versions' },
          { href: `${at}?week=${week}&tab=history`, title: t('entries.history'), current: part === 'history' },
        ]}
      />
      {part === 'history' ? (
        <History kind="matters" id={id} />
      ) : (
        <div className="split">
          <section aria-labelledby="version-facts">
            <h2 id="version-facts">{periodText(t, matter, version)}</h2>
            <Changes version={version} before={matter.versions[matter.versions.indexOf(version) - 1]} />
            <Facts version={version} />
          </section>
          <section aria-labelledby="version-line">
            <h2 id="version-line">{t('catalogue.timeline')}</h2>
            <ol className="timeline">
              {matter.versions.toReversed().map((one) => (
                <li key={one.validFrom} aria-current={one === version ? 'true' : undefined}>
                  <Link href={`${at}?week=${week}&version=${one.validFrom}`}>{periodText(t, matter, one)}</Link>
                  <span className={`mark ${{ future: 'active', now: 'good', past: '' }[timeOf(matter, one, day)]}`}>
                    {t(`versionTimes.${timeOf(matter, one, day)}`)}
                  </span>
                  {one.archived ? <span className="mark">{t('entries.archived')}</span> : null}
                </li>
              ))}
            </ol>
            <p className="meta">{t('catalogue.timelineNote')}</p>
          </section>
        </div>
      )}
    </Page>
  );
}

/** From when to when a version holds, both days inclusive. */
function periodText(t: Text, matter: MatterEntry, version: MatterVersion): string {
  const end = endOf(matter, version);
  const from = version.validFrom === always ? '' : dayPlain(t.language, version.validFrom);
  if (end === undefined) return from === '' ? t('catalogue.always') : t('catalogue.since', { from });
  const until = dayPlain(t.language, addDays(end, -1));
  return from === '' ? t('catalogue.until', { until }) : t('catalogue.between', { from, until });
}

/** What this version made different. */
function Changes({ version, before }: { version: MatterVersion; before: MatterVersion | undefined }) {
  const t = useText();
  if (before === undefined) return null;
  const changes = changesOf(t, before, version);
  return (
    <div className="state-box plain">
      <p className="state-title">{t('catalogue.changed')}</p>
      {changes.length === 0 ? <p>{t('catalogue.unchanged')}</p> : null}
      <dl className="change-list">
        {changes.map((change) => (
          <div key={change.label}>
            <dt>{change.label}</dt>
            <dd>
              {change.before === '' ? <span className="meta">{t('entries.blank')}</span> : <del>{change.before}</del>}
              <span aria-hidden="true"> → </span>
              <span className="hidden-text">{t('entries.became')}</span>
              {change.after === '' ? <span className="meta">{t('entries.blank')}</span> : <ins>{change.after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Facts({ version }: { version: MatterVersion }) {
  const t = useText();
  const facts: [string, string][] = [
    [t('catalogue.name'), version.name],
    [t('catalogue.basis'), `${version.legalBasis.title}${t('common.space')}${version.legalBasis.article}`],
    [t('catalogue.certificate'), version.certificate],
    [t('catalogue.minutes'), t('catalogue.minutesOf', { n: version.minutes })],
    [t('catalogue.weight'), t.number(version.weight)],
    [
      t('catalogue.annualCap'),
      version.annualCap === undefined ? t('catalogue.noCap') : t('catalogue.capOf', { n: version.annualCap }),
    ],
    [t('catalogue.visibility'), t(`visibilities.${version.visibility}`)],
    [t('catalogue.siteVisit'), t(`siteVisits.${version.siteVisit}`)],
    [t('catalogue.delegation'), townText(t, version)],
  ];
  return (
    <>
      <dl className="facts panel">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('catalogue.documents')}</h3>
      {version.documents.length === 0 ? (
        <p className="meta">{t('catalogue.noDocuments')}</p>
      ) : (
        <ul className="documents">
          {version.documents.map((document) => (
            <li key={document}>{document}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function townText(t: Text, version: MatterVersion): string {
  if (version.towns === undefined) return t('delegations.county');
  return version.towns.includes('*') ? t('delegations.all') : version.towns.join(t('common.listComma'));
}
