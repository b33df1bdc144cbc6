extension Check {
    /// What the text says against what the tables say, and against itself.
    static let narrativeChecks: [Check] = [
        requestsReceived, requestsCarried, requestsDisposed, requestOutcomes, reconsiderations, litigations,
        statedItems, serviceSubItems, statedDocuments, statedProcurement, processingFeeTold, processingFeeInTable,
        partsOfTotal, rate, enumeration, stock, yearStated, repeatedHeadings, chapters, documentNumbers, foreignTerms,
        agencyNames, remnants, deadline, zeroRequestsWithCases,
    ]
}
