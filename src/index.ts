export type {
  Conversion,
  ConvertedFile,
  ConvertOptions,
  ExtendedSupportOptions,
  ScaleSetsOptions,
  ServiceToConvert,
  TemplateForm,
} from "./convert/conversion.ts";
export { convertService } from "./convert/convert-service.ts";
export { everyCode } from "./convert/every-code.ts";
export { isProven, type Proof } from "./convert/proof.ts";
export { codeIndex } from "./diagnostic/code-index.ts";
export { codeListJson, codeListText } from "./diagnostic/code-list.ts";
export { codePage } from "./diagnostic/code-page.ts";
export type { Category, CodeRecord } from "./diagnostic/code-record.ts";
export {
  type Diagnostic,
  type Fix,
  type Related,
  type Severity,
  type Staged,
  sortDiagnostics,
} from "./diagnostic/diagnostic.ts";
export { explain } from "./diagnostic/explain.ts";
export type { Format, Report } from "./diagnostic/format.ts";
export { formats } from "./diagnostic/formats/index.ts";
export { type Painter, painter, type Style } from "./diagnostic/painter.ts";
export { type Place, type PlaceFinder, placesIn } from "./diagnostic/place.ts";
export { expandImports } from "./expand/expand-imports.ts";
export { type ExpandedServiceJson, expandedToJson } from "./expand/expanded-to-json.ts";
export { printKeptDefinition } from "./expand/print-kept-definition.ts";
export { printMergedDefinition } from "./expand/print-merged-definition.ts";
export type { ExpandOptions } from "./expand/resolve-imports.ts";
export {
  allCodes,
  isLocalConfiguration,
  type LintOptions,
  lintModule,
  lintService,
  type ServiceFiles,
  sdkOf,
} from "./lint/lint-service.ts";
export { mergeFindings, type ServiceFindings } from "./lint/merge-findings.ts";
export { type Platform, platforms } from "./lint/rule.ts";
export { noSettings, readSettings, type Settings } from "./lint/settings.ts";
export type { SeverityByCode } from "./lint/severities.ts";
export { findModule } from "./modules/find-module.ts";
export { builtInModules } from "./modules/index.ts";
export { moduleMap } from "./modules/module-map.ts";
export type * from "./modules/plugin-module.ts";
export { readModule } from "./modules/read-module.ts";
export type { Account, AccountEntry, FileAccount, Outcome } from "./plan/account/account.ts";
export type { Checklist } from "./plan/account/checklist/checklist.ts";
export { type ChangedFile, changedText } from "./plan/extended-support/changed-file.ts";
export {
  type Orchestration,
  orchestrations,
  type RemoteAccessChoice,
  remoteAccessChoices,
} from "./plan/planned-service.ts";
export { compareReach } from "./reach/compare-reach.ts";
export { type Comparison, isClean } from "./reach/comparison.ts";
export {
  type Flow,
  type FlowKind,
  flowInWords,
  type Peer,
  type Ports,
  type Probe,
  peerInWords,
  portsInWords,
  type Reach,
  type Undecided,
} from "./reach/flow.ts";
export { flowsOfService } from "./reach/flows-of-service.ts";
export {
  type ComparisonJson,
  comparisonToJson,
  type FlowJson,
  type ReachJson,
  reachToJson,
} from "./reach/reach-to-json.ts";
export { readAndEvaluate, type TemplateOptions, type TextOfFile } from "./reach/read-and-evaluate.ts";
export { type WayOut, wayOutOf } from "./reach/way-out.ts";
export { accountFiles } from "./report/account-files.ts";
export { accountMarkdown } from "./report/account-markdown.ts";
export { accountToJson } from "./report/account-to-json.ts";
export { comparisonTable } from "./report/comparison-table.ts";
export type * from "./report/diagram/diagram.ts";
export { diagramInWords } from "./report/diagram/diagram-in-words.ts";
export { diagramMermaid } from "./report/diagram/diagram-mermaid.ts";
export { diagramOf } from "./report/diagram/diagram-of.ts";
export { diagramSvg } from "./report/diagram/diagram-svg.ts";
export type { DiagramLayout, RoleOrder } from "./report/diagram/layout.ts";
export { layoutDiagram } from "./report/diagram/layout-diagram.ts";
export { reportHtml } from "./report/html/report-html.ts";
export { type FilesToReport, reportOf } from "./report/html/report-of.ts";
export type * from "./report/html/service-report.ts";
export { comparisonMermaid, reachMermaid } from "./report/reach-mermaid.ts";
export { type ReachTableOptions, reachTable } from "./report/reach-table.ts";
export { serviceTree } from "./report/tree.ts";
export { type TreeLine, type TreeSegment, type TreeStyle, treeText } from "./report/tree-lines.ts";
export type * from "./service/configuration.ts";
export type * from "./service/definition.ts";
export { type FileKind, fileKindOf } from "./service/file-kind.ts";
export { hideValues } from "./service/hide-values.ts";
export { type MatchedFiles, matchConfigurations, type NamedService } from "./service/match-configurations.ts";
export { readConfiguration } from "./service/read-configuration.ts";
export { readDefinition } from "./service/read-definition.ts";
export { parseSdk, type Sdk, schemaVersions, sdkOfSchemaVersion, sdkVersions } from "./service/sdk.ts";
export { checkStructure } from "./service/structure/check-structure.ts";
export { applyEdits, type Edit } from "./text/edit.ts";
export { type LineAndColumn, LineIndex } from "./text/line-index.ts";
export { compareSpans, type Located, located, type Span } from "./text/span.ts";
export type { XmlBounds } from "./xml/bounds.ts";
export { type DecodedText, decodeXml } from "./xml/decode.ts";
export { editBytes } from "./xml/edit-bytes.ts";
export { parseXml } from "./xml/parse.ts";
export { printXml } from "./xml/print.ts";
export * from "./xml/tree.ts";
