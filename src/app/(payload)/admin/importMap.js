import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OfferedPicker as OfferedPicker_9b54d5e6fc32e5cce38ecb74de396e06 } from '../../../../src/admin/fields/OfferedPicker.tsx'
import { RowName as RowName_fd5cb2249845cdc5aa8d05eed7ba2e57 } from '../../../../src/admin/fields/RowName.tsx'
import { InstantCell as InstantCell_ebb94a314d1755446f54234b1b107178 } from '../../../../src/admin/cells/InstantCell.tsx'
import { ListScope as ListScope_f773ff51d25bcf46b4a832b17a2f4468 } from '../../../../src/admin/scope/ListScope.tsx'
import { FirstSave as FirstSave_51b231b72c90a620c1d5eee064e05566 } from '../../../../src/admin/content/FirstSave.tsx'
import { HistoryPage as HistoryPage_9bc56eee6b77c2b356f0ac905d74c492 } from '../../../../src/admin/log/HistoryPage.tsx'
import { CreatePage as CreatePage_0dbd9f0421d757be7f9f76d1a1c45116 } from '../../../../src/admin/content/CreatePage.tsx'
import { ByHand as ByHand_48974a4a6064626b9bac9068b1a68330 } from '../../../../src/admin/asRun/ByHand.tsx'
import { PlacementStatusCell as PlacementStatusCell_bfe09c81694c84af45a7d3ca176c32e5 } from '../../../../src/admin/cells/StatusCells.tsx'
import { PlacementStatusField as PlacementStatusField_6d00e4ddd559de4a676306bcc7b1b2e5 } from '../../../../src/admin/fields/PlacementStatusField.tsx'
import { PeriodPicker as PeriodPicker_f7b8ed62d452cd625e2d13fff429dadc } from '../../../../src/admin/fields/PeriodPicker.tsx'
import { RecurrenceField as RecurrenceField_f849efa038ed12d8e2cf55ac6b44c6fc } from '../../../../src/admin/fields/RecurrenceField.tsx'
import { SlotSentence as SlotSentence_ece5ca456e78bc5de1a142742fb4a51e } from '../../../../src/admin/fields/SlotSentence.tsx'
import { SeriesPanel as SeriesPanel_6453761dc09fb48bb7c1f7aa2d6532ce } from '../../../../src/admin/series/SeriesPanel.tsx'
import { WhatHolds as WhatHolds_a09086d1762d729face26d2675e71665 } from '../../../../src/admin/fields/WhatHolds.tsx'
import { JsonText as JsonText_17e0aa3ed460d526f55299171614c501 } from '../../../../src/admin/fields/JsonText.tsx'
import { FollowingPreview as FollowingPreview_067cc67b03fb38ec5e85e012db827edf } from '../../../../src/admin/fields/FollowingPreview.tsx'
import { CountingAnything as CountingAnything_dfeb7ec56a3951cf68959f75ee2eb65a } from '../../../../src/admin/fields/CountingAnything.tsx'
import { RuleSentence as RuleSentence_aac75f665c29081296e6568504abf70e } from '../../../../src/admin/fields/RuleSentence.tsx'
import { WindowField as WindowField_5af258a4dacc06c1ea3a189a87ce88d2 } from '../../../../src/admin/fields/WindowField.tsx'
import { Unshown as Unshown_5af258a4dacc06c1ea3a189a87ce88d2 } from '../../../../src/admin/fields/WindowField.tsx'
import { WindowLabel as WindowLabel_b5facd2bf01bd61712c9f8a3365d6ce0 } from '../../../../src/admin/fields/WindowLabel.tsx'
import { RaiseOnCommitment as RaiseOnCommitment_9eb27cebd0427ef92f0679c2b9594e6d } from '../../../../src/admin/findings/RaiseOnCommitment.tsx'
import { WaiverObligor as WaiverObligor_f9acd10923d3e4925c16d8885009ba18 } from '../../../../src/admin/fields/WaiverFields.tsx'
import { WaiverLabel as WaiverLabel_f9acd10923d3e4925c16d8885009ba18 } from '../../../../src/admin/fields/WaiverFields.tsx'
import { VerdictCell as VerdictCell_bfe09c81694c84af45a7d3ca176c32e5 } from '../../../../src/admin/cells/StatusCells.tsx'
import { WindowCell as WindowCell_da4af5ff0fe76cdeb56c665b2ac3c61d } from '../../../../src/admin/cells/WindowCell.tsx'
import { DueCell as DueCell_b947417893b8ff0dcd20282e7b47ee03 } from '../../../../src/admin/cells/DueCell.tsx'
import { CureUntilCell as CureUntilCell_b947417893b8ff0dcd20282e7b47ee03 } from '../../../../src/admin/cells/DueCell.tsx'
import { VerdictPage as VerdictPage_fc4d90323e4c93c5baf98e4a945c0337 } from '../../../../src/admin/verdict/VerdictPage.tsx'
import { ShortfallStateCell as ShortfallStateCell_bfe09c81694c84af45a7d3ca176c32e5 } from '../../../../src/admin/cells/StatusCells.tsx'
import { SeverityCell as SeverityCell_bfe09c81694c84af45a7d3ca176c32e5 } from '../../../../src/admin/cells/StatusCells.tsx'
import { FindingStateCell as FindingStateCell_bfe09c81694c84af45a7d3ca176c32e5 } from '../../../../src/admin/cells/StatusCells.tsx'
import { FindingPage as FindingPage_12c13da6eada325022c606639bca6023 } from '../../../../src/admin/findings/FindingPage.tsx'
import { DutyAccountPage as DutyAccountPage_b732cabc41ba89db6618b53b97813e42 } from '../../../../src/admin/duties/DutyAccountPage.tsx'
import { PasswordField as PasswordField_3817bf644402e67bfe6577f60ef982de } from '@payloadcms/ui'
import { ActorCell as ActorCell_cab2884a6f6a284714aabc22ffd8b14a } from '../../../../src/admin/log/cells.tsx'
import { ActCell as ActCell_cab2884a6f6a284714aabc22ffd8b14a } from '../../../../src/admin/log/cells.tsx'
import { SubjectCell as SubjectCell_cab2884a6f6a284714aabc22ffd8b14a } from '../../../../src/admin/log/cells.tsx'
import { DocumentCell as DocumentCell_cab2884a6f6a284714aabc22ffd8b14a } from '../../../../src/admin/log/cells.tsx'
import { LogFilters as LogFilters_6d781e0683fb934ac20c8f67bb5304d6 } from '../../../../src/admin/log/LogFilters.tsx'
import { EntryPage as EntryPage_9818a7f3965c7e3e889f4292c9704e94 } from '../../../../src/admin/log/EntryPage.tsx'
import { AuditLogBanner as AuditLogBanner_6f872466924962b18f2f687c230b4566 } from '../../../../src/admin/AuditLogBanner.tsx'
import { Icon as Icon_8e0979b48e7d115bf5d633c40a14189e } from '../../../../src/admin/brand/Brand.tsx'
import { Logo as Logo_8e0979b48e7d115bf5d633c40a14189e } from '../../../../src/admin/brand/Brand.tsx'
import { HelpLink as HelpLink_ede1ef365192d240e06813d559f901fe } from '../../../../src/admin/guide/HelpLink.tsx'
import { DeskNav as DeskNav_854fccc34ae5d2d519be45f5aed7f120 } from '../../../../src/admin/nav/DeskNav.tsx'
import { NavStaysOpen as NavStaysOpen_177209de7600672197fc92b930059200 } from '../../../../src/admin/nav/NavStaysOpen.tsx'
import { MendMarkup as MendMarkup_269d687694d3c1604b37f4ddf7139be7 } from '../../../../src/admin/accessibility/MendMarkup.tsx'
import { Dashboard as Dashboard_bfcc977efa0be7d8a0df028c625b41ee } from '../../../../src/admin/dashboard/Dashboard.tsx'
import { CalendarPage as CalendarPage_e6c4ab9485b4e4a52ad8b745bb2adbdd } from '../../../../src/admin/calendar/CalendarPage.tsx'
import { AsRunPage as AsRunPage_c84058fce350e052e759eb809e4df2c6 } from '../../../../src/admin/asRun/AsRunPage.tsx'
import { WorkPage as WorkPage_9b45aad6cc53bc7fec2daed6955afdf6 } from '../../../../src/admin/work/WorkPage.tsx'
import { UnplannedPage as UnplannedPage_ee62a1d11ec7415aad02c7046c534670 } from '../../../../src/admin/unplanned/UnplannedPage.tsx'
import { HandInPage as HandInPage_249010648e2b89b1ba58f5acd1340678 } from '../../../../src/admin/handIn/HandInPage.tsx'
import { EventsPage as EventsPage_2c2897a37ff53a9bd976bfd9acf4d85a } from '../../../../src/admin/events/EventsPage.tsx'
import { MatrixPage as MatrixPage_e529b7ccd2aef90d6c9b01441059a0be } from '../../../../src/admin/matrix/MatrixPage.tsx'
import { PastVerdictPage as PastVerdictPage_438a9396353e5b706cbcdbfd14ba26ab } from '../../../../src/admin/verdict/PastVerdictPage.tsx'
import { CoveragePage as CoveragePage_661c54644187f4b632b0c3e511a0e5db } from '../../../../src/admin/coverage/CoveragePage.tsx'
import { DutiesPage as DutiesPage_8dce61f1314a73194e0b5bd36349261a } from '../../../../src/admin/duties/DutiesPage.tsx'
import { ReportsPage as ReportsPage_7be1330a30852e50ad70d6b64df5d5e5 } from '../../../../src/admin/reports/ReportsPage.tsx'
import { ScoresPage as ScoresPage_f89e2a701cf863a180d40a63e9eb38e9 } from '../../../../src/admin/scores/ScoresPage.tsx'
import { GuidePage as GuidePage_2b7ed51c84b5fef487bb205f90a7f0a2 } from '../../../../src/admin/guide/GuidePage.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/fields/OfferedPicker.tsx#OfferedPicker": OfferedPicker_9b54d5e6fc32e5cce38ecb74de396e06,
  "/src/admin/fields/RowName.tsx#RowName": RowName_fd5cb2249845cdc5aa8d05eed7ba2e57,
  "/src/admin/cells/InstantCell.tsx#InstantCell": InstantCell_ebb94a314d1755446f54234b1b107178,
  "/src/admin/scope/ListScope.tsx#ListScope": ListScope_f773ff51d25bcf46b4a832b17a2f4468,
  "/src/admin/content/FirstSave.tsx#FirstSave": FirstSave_51b231b72c90a620c1d5eee064e05566,
  "/src/admin/log/HistoryPage.tsx#HistoryPage": HistoryPage_9bc56eee6b77c2b356f0ac905d74c492,
  "/src/admin/content/CreatePage.tsx#CreatePage": CreatePage_0dbd9f0421d757be7f9f76d1a1c45116,
  "/src/admin/asRun/ByHand.tsx#ByHand": ByHand_48974a4a6064626b9bac9068b1a68330,
  "/src/admin/cells/StatusCells.tsx#PlacementStatusCell": PlacementStatusCell_bfe09c81694c84af45a7d3ca176c32e5,
  "/src/admin/fields/PlacementStatusField.tsx#PlacementStatusField": PlacementStatusField_6d00e4ddd559de4a676306bcc7b1b2e5,
  "/src/admin/fields/PeriodPicker.tsx#PeriodPicker": PeriodPicker_f7b8ed62d452cd625e2d13fff429dadc,
  "/src/admin/fields/RecurrenceField.tsx#RecurrenceField": RecurrenceField_f849efa038ed12d8e2cf55ac6b44c6fc,
  "/src/admin/fields/SlotSentence.tsx#SlotSentence": SlotSentence_ece5ca456e78bc5de1a142742fb4a51e,
  "/src/admin/series/SeriesPanel.tsx#SeriesPanel": SeriesPanel_6453761dc09fb48bb7c1f7aa2d6532ce,
  "/src/admin/fields/WhatHolds.tsx#WhatHolds": WhatHolds_a09086d1762d729face26d2675e71665,
  "/src/admin/fields/JsonText.tsx#JsonText": JsonText_17e0aa3ed460d526f55299171614c501,
  "/src/admin/fields/FollowingPreview.tsx#FollowingPreview": FollowingPreview_067cc67b03fb38ec5e85e012db827edf,
  "/src/admin/fields/CountingAnything.tsx#CountingAnything": CountingAnything_dfeb7ec56a3951cf68959f75ee2eb65a,
  "/src/admin/fields/RuleSentence.tsx#RuleSentence": RuleSentence_aac75f665c29081296e6568504abf70e,
  "/src/admin/fields/WindowField.tsx#WindowField": WindowField_5af258a4dacc06c1ea3a189a87ce88d2,
  "/src/admin/fields/WindowField.tsx#Unshown": Unshown_5af258a4dacc06c1ea3a189a87ce88d2,
  "/src/admin/fields/WindowLabel.tsx#WindowLabel": WindowLabel_b5facd2bf01bd61712c9f8a3365d6ce0,
  "/src/admin/findings/RaiseOnCommitment.tsx#RaiseOnCommitment": RaiseOnCommitment_9eb27cebd0427ef92f0679c2b9594e6d,
  "/src/admin/fields/WaiverFields.tsx#WaiverObligor": WaiverObligor_f9acd10923d3e4925c16d8885009ba18,
  "/src/admin/fields/WaiverFields.tsx#WaiverLabel": WaiverLabel_f9acd10923d3e4925c16d8885009ba18,
  "/src/admin/cells/StatusCells.tsx#VerdictCell": VerdictCell_bfe09c81694c84af45a7d3ca176c32e5,
  "/src/admin/cells/WindowCell.tsx#WindowCell": WindowCell_da4af5ff0fe76cdeb56c665b2ac3c61d,
  "/src/admin/cells/DueCell.tsx#DueCell": DueCell_b947417893b8ff0dcd20282e7b47ee03,
  "/src/admin/cells/DueCell.tsx#CureUntilCell": CureUntilCell_b947417893b8ff0dcd20282e7b47ee03,
  "/src/admin/verdict/VerdictPage.tsx#VerdictPage": VerdictPage_fc4d90323e4c93c5baf98e4a945c0337,
  "/src/admin/cells/StatusCells.tsx#ShortfallStateCell": ShortfallStateCell_bfe09c81694c84af45a7d3ca176c32e5,
  "/src/admin/cells/StatusCells.tsx#SeverityCell": SeverityCell_bfe09c81694c84af45a7d3ca176c32e5,
  "/src/admin/cells/StatusCells.tsx#FindingStateCell": FindingStateCell_bfe09c81694c84af45a7d3ca176c32e5,
  "/src/admin/findings/FindingPage.tsx#FindingPage": FindingPage_12c13da6eada325022c606639bca6023,
  "/src/admin/duties/DutyAccountPage.tsx#DutyAccountPage": DutyAccountPage_b732cabc41ba89db6618b53b97813e42,
  "@payloadcms/ui#PasswordField": PasswordField_3817bf644402e67bfe6577f60ef982de,
  "/src/admin/log/cells.tsx#ActorCell": ActorCell_cab2884a6f6a284714aabc22ffd8b14a,
  "/src/admin/log/cells.tsx#ActCell": ActCell_cab2884a6f6a284714aabc22ffd8b14a,
  "/src/admin/log/cells.tsx#SubjectCell": SubjectCell_cab2884a6f6a284714aabc22ffd8b14a,
  "/src/admin/log/cells.tsx#DocumentCell": DocumentCell_cab2884a6f6a284714aabc22ffd8b14a,
  "/src/admin/log/LogFilters.tsx#LogFilters": LogFilters_6d781e0683fb934ac20c8f67bb5304d6,
  "/src/admin/log/EntryPage.tsx#EntryPage": EntryPage_9818a7f3965c7e3e889f4292c9704e94,
  "/src/admin/AuditLogBanner.tsx#AuditLogBanner": AuditLogBanner_6f872466924962b18f2f687c230b4566,
  "/src/admin/brand/Brand.tsx#Icon": Icon_8e0979b48e7d115bf5d633c40a14189e,
  "/src/admin/brand/Brand.tsx#Logo": Logo_8e0979b48e7d115bf5d633c40a14189e,
  "/src/admin/guide/HelpLink.tsx#HelpLink": HelpLink_ede1ef365192d240e06813d559f901fe,
  "/src/admin/nav/DeskNav.tsx#DeskNav": DeskNav_854fccc34ae5d2d519be45f5aed7f120,
  "/src/admin/nav/NavStaysOpen.tsx#NavStaysOpen": NavStaysOpen_177209de7600672197fc92b930059200,
  "/src/admin/accessibility/MendMarkup.tsx#MendMarkup": MendMarkup_269d687694d3c1604b37f4ddf7139be7,
  "/src/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_bfcc977efa0be7d8a0df028c625b41ee,
  "/src/admin/calendar/CalendarPage.tsx#CalendarPage": CalendarPage_e6c4ab9485b4e4a52ad8b745bb2adbdd,
  "/src/admin/asRun/AsRunPage.tsx#AsRunPage": AsRunPage_c84058fce350e052e759eb809e4df2c6,
  "/src/admin/work/WorkPage.tsx#WorkPage": WorkPage_9b45aad6cc53bc7fec2daed6955afdf6,
  "/src/admin/unplanned/UnplannedPage.tsx#UnplannedPage": UnplannedPage_ee62a1d11ec7415aad02c7046c534670,
  "/src/admin/handIn/HandInPage.tsx#HandInPage": HandInPage_249010648e2b89b1ba58f5acd1340678,
  "/src/admin/events/EventsPage.tsx#EventsPage": EventsPage_2c2897a37ff53a9bd976bfd9acf4d85a,
  "/src/admin/matrix/MatrixPage.tsx#MatrixPage": MatrixPage_e529b7ccd2aef90d6c9b01441059a0be,
  "/src/admin/verdict/PastVerdictPage.tsx#PastVerdictPage": PastVerdictPage_438a9396353e5b706cbcdbfd14ba26ab,
  "/src/admin/coverage/CoveragePage.tsx#CoveragePage": CoveragePage_661c54644187f4b632b0c3e511a0e5db,
  "/src/admin/duties/DutiesPage.tsx#DutiesPage": DutiesPage_8dce61f1314a73194e0b5bd36349261a,
  "/src/admin/reports/ReportsPage.tsx#ReportsPage": ReportsPage_7be1330a30852e50ad70d6b64df5d5e5,
  "/src/admin/scores/ScoresPage.tsx#ScoresPage": ScoresPage_f89e2a701cf863a180d40a63e9eb38e9,
  "/src/admin/guide/GuidePage.tsx#GuidePage": GuidePage_2b7ed51c84b5fef487bb205f90a7f0a2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
