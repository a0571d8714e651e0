DROP TABLE "column_decisions" CASCADE;

DROP TABLE "relationship_decisions" CASCADE;

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_source_kind_check";

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_target_kind_check";

DELETE FROM "lineage" WHERE "source_kind" = 'source' OR "target_kind" = 'source';

ALTER TABLE "pii_classification" DROP COLUMN "paths";

ALTER TABLE "relationships" DROP COLUMN "when_column";

ALTER TABLE "relationships" DROP COLUMN "when_value";

ALTER TABLE "schema_versions" DROP COLUMN "statistics_json";

ALTER TABLE "schemas" DROP COLUMN "label";

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_source_kind_check" CHECK ("lineage"."source_kind" in ('test_case', 'dataset', 'table'));

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_target_kind_check" CHECK ("lineage"."target_kind" in ('test_case', 'dataset', 'table'));
