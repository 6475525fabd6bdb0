import type { Payload } from 'payload'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

import { newestBackup } from '../backup/keep.ts'
import type { Env } from '../platform/env.ts'
import { verdictStatuses } from '../obligations/index.ts'
import { readAuditCheck } from '../store/auditCheck.ts'
import { readAll } from '../database/read.ts'
import { openStates } from '../rules/shortfall.ts'

/** What an operator watches: the process, the ledger, the outbox and when each job last succeeded. */
export function metricsOf(payload: Payload, { backupDir }: Pick<Env, 'backupDir'>): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addLedgerGauges(registry, payload)
  addWorkGauges(registry, payload)
  addLogGauge(registry, payload)
  if (backupDir !== undefined) addBackupGauge(registry, backupDir)
  return registry
}

function addLedgerGauges(registry: Registry, payload: Payload): void {
  new Gauge({
    name: 'dinh_ky_obligations',
    help: 'Obligations in the ledger by verdict.',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      for (const status of verdictStatuses) {
        const { totalDocs } = await payload.count({ collection: 'obligations', where: { status: { equals: status } } })
        this.set({ status }, totalDocs)
      }
    },
  })
  new Gauge({
    name: 'dinh_ky_shortfalls_open',
    help: 'Shortfalls that are raised or acknowledged.',
    registers: [registry],
    async collect() {
      const { totalDocs } = await payload.count({ collection: 'shortfalls', where: { state: { in: [...openStates] } } })
      this.set(totalDocs)
    },
  })
}

/** The outbox and the jobs. */
function addWorkGauges(registry: Registry, payload: Payload): void {
  new Gauge({
    name: 'dinh_ky_outbox',
    help: 'Notices by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const state of ['queued', 'failed']) {
        const { totalDocs } = await payload.count({ collection: 'notices', where: { state: { equals: state } } })
        this.set({ state }, totalDocs)
      }
    },
  })
  new Gauge({
    name: 'dinh_ky_job_last_success_seconds',
    help: 'When each scheduled job last succeeded, in seconds since 1970.',
    labelNames: ['job'],
    registers: [registry],
    async collect() {
      const rows = await readAll({ payload }, 'job-state')
      for (const row of rows) if (row.lastSuccessAt) this.set({ job: row.name }, Date.parse(row.lastSuccessAt) / 1000)
    },
  })
}

function addLogGauge(registry: Registry, payload: Payload): void {
  new Gauge({
    name: 'dinh_ky_audit_log_faults',
    help: 'What the last check of the audit log on this server found wrong; 0 when it holds, no sample before the first check.',
    registers: [registry],
    async collect() {
      const check = await readAuditCheck(payload)
      if (check === null) this.remove()
      else this.set(check.faults.length)
    },
  })
}

function addBackupGauge(registry: Registry, backupDir: string): void {
  new Gauge({
    name: 'dinh_ky_backup_last_success_seconds',
    help: 'When the newest backup in BACKUP_DIR that was checked and found good was begun, in seconds since 1970; no sample before the first.',
    registers: [registry],
    async collect() {
      const newest = await newestBackup(backupDir)
      if (newest === null) this.remove()
      else this.set(newest / 1000)
    },
  })
}
