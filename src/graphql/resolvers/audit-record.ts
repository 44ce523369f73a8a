import { countAuditRecords, readAuditRecords } from '../../store/audit-record.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireScope } from '../scopes.ts';

export const auditRecordResolvers: Resolvers = {
  AuditRecordConnection: connectionFields,
  Query: {
    auditRecords: async (_root, args, context) => {
      requireScope(context.caller, 'publish');
      // The audit log grows within a revision.
      context.markUncacheable();
      const page = await openPage(context, args, { parts: ['audit records'] });
      const { engine } = page.snapshot;
      const records = await readAuditRecords(engine, page.after?.[0] ?? null, page.first + 1);
      return connect(
        page,
        records,
        ({ id }) => [id],
        () => countAuditRecords(engine),
      );
    },
  },
};
