-- Children before parents, and no CASCADE: what somebody else hung on these tables is not dropped unasked.
DROP TABLE "lineage";

DROP TABLE "dataset_versions";

DROP TABLE "dataset_metadata";

DROP TABLE "masking_rules";

DROP TABLE "pii_classification";

DROP TABLE "relationships";

DROP TABLE "columns";

DROP TABLE "tables";

DROP TABLE "schema_versions";

DROP TABLE "schemas";

DROP TABLE "job_logs";

DROP TABLE "jobs";

DROP TABLE "environments";

DROP TABLE "connections";
