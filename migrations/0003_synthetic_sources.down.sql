DROP TABLE "fusion_decisions";

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_source_kind_check";

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_target_kind_check";

DELETE FROM "lineage" WHERE "source_kind" in ('page', 'api', 'script', 'domain') OR "target_kind" in ('page', 'api', 'script', 'domain');

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_source_kind_check" CHECK ("lineage"."source_kind" in ('test_case', 'source', 'dataset', 'table'));

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_target_kind_check" CHECK ("lineage"."target_kind" in ('test_case', 'source', 'dataset', 'table'));
